import { describe, expect, it } from 'vitest'
import { brotliCompressSync } from 'node:zlib'
import { get } from './web-door.ts'

/** Addresses that are quoted in letters and must answer for as long as the archive holds what they name. */
const permanent = [
  '/fjordby',
  '/fjordby/teknisk-udvalg',
  '/fjordby/teknisk-udvalg/2023-05-09',
  '/fjordby/teknisk-udvalg/2023-05-09/2',
  '/fjordby/teknisk-udvalg/2023-05-09/p4',
  '/fjordby/teknisk-udvalg/moeder.ics',
  '/sag/05.01.02-P20-3-22',
  '/sag/Sagsnr.%2005.01.02-P20-0003-22',
  '/emne/05',
  '/emne/05.01',
  '/emne/05.01.02',
  '/',
  '/soeg',
  '/soeg?kommune=fjordby&kommune=hedeby-aasted&raad=byraadet&emne=01&udfald=adopted&sagstype=beslutning',
  '/soeg?q=lokalplan&emne=01.02.05&sort=aeldste&side=2&limit=10&opdelt=kommune',
  '/soeg?kommune=fjordby&rutine=bland',
  '/soeg?kommune=fjordby&rutine=sidst',
  '/soeg?kommune=fjordby&rutine=uden',
  '/soeg?sagstype=beslutning&sagstype=droeftelse&sagstype=orientering&sagstype=lukket',
  '/fjordby/teknisk-udvalg/2023-05-09/2?q=cykelsti',
  '/soeg?q=repatriering&kommune=fjordby&aar=2017&sort=nyeste&side=1',
  '/soeg.json?q=repatriering&kommune=fjordby&udfald=noted',
  '/soeg.csv?q=repatriering&skilletegn=semikolon',
  '/soeg.atom?q=repatriering',
  '/api/v1/meetings/fjordby/teknisk-udvalg/2023-05-09',
  '/api/v1/items/fjordby/teknisk-udvalg/2023-05-09/2',
  '/api/v1/meetings?limit=2',
  '/api/v1/items?limit=2',
  '/forslag.json?q=fjord',
  '/api/openapi.json',
  '/opensearch.xml',
  '/sitemap.xml',
  '/om',
  '/daekning',
  '/tilgaengelighed',
  '/healthz',
] as const

describe('permanent addresses', () => {
  it.each(permanent)('%s answers', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it('places on pages that others link to keep their names', async () => {
    const item = await get('/fjordby/teknisk-udvalg/2023-05-09/2?q=cykelsti')
    for (const anchor of ['beslutning', 'afsnit-1', 'tidligere', 'bilag', 'kilde-h', 'traef-1'])
      expect(item.text).toContain(`id="${anchor}"`)
    expect((await get('/fjordby/teknisk-udvalg')).text).toContain('id="aar-2023"')
    expect((await get('/om')).text).toContain('id="soegehjaelp"')
    expect((await get('/soeg?kommune=fjordby')).text).toContain('id="rutine"')
  })
})

describe('what a visitor fetches', () => {
  it('style and script together stay below 40 kB compressed', async () => {
    const { text } = await get('/')
    const paths = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(paths).toHaveLength(2)
    const files = await Promise.all(paths.map(async (path) => (await get(path)).text))
    const size = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
    expect(size).toBeGreaterThan(2_000)
    expect(size).toBeLessThan(40_000)
  })
})
