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
  '/emne/05',
  '/soeg?q=repatriering&kommune=fjordby&aar=2017&sort=nyeste&side=1',
  '/soeg.json?q=repatriering&kommune=fjordby&udfald=noted',
  '/soeg.csv?q=repatriering&skilletegn=semikolon',
  '/soeg.atom?q=repatriering',
  '/api/v1/meetings/fjordby/teknisk-udvalg/2023-05-09',
  '/api/v1/items/fjordby/teknisk-udvalg/2023-05-09/2',
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

  it('the decision is an anchor of its item', async () => {
    expect((await get('/fjordby/teknisk-udvalg/2023-05-09/2')).text).toContain('id="beslutning"')
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
