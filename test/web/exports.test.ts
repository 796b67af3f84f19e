import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { csvHit } from '../../src/web/data/search-csv.ts'
import { xmlText } from '../../src/web/data/xml.ts'
import { parseAgendaItemId } from '../../src/model/ids.ts'
import type { Hit } from '../../src/search/results.ts'
import type { SearchJson } from '../../src/web/search-json.ts'
import { get, getJson } from './web-door.ts'

/** Searches of every kind over the invented archive, the empty one included. */
const searches = fc.record({
  q: fc.constantFrom(
    '',
    'lokalplan',
    'repatriering',
    'cykelsti havnen',
    'findesikke',
    '"langs havnen"',
    'plan -høring',
    'udvalg',
    'godkendelse',
    'repatriering fjordby',
  ),
  kommune: fc.subarray(['fjordby', 'hedeby-aasted']),
  aar: fc.subarray(['2017', '2018', '2022', '2023']),
  emne: fc.subarray(['00', '01', '05']),
  udfald: fc.subarray(['adopted', 'noted', 'postponed', 'referred']),
  sagstype: fc.subarray(['beslutning', 'lukket']),
  rutine: fc.subarray(['bland', 'sidst', 'uden'], { maxLength: 1 }),
})

type Search = typeof searches extends fc.Arbitrary<infer T> ? T : never

function parametersOf({ q, ...facets }: Search): string {
  const parameters = new URLSearchParams(q === '' ? {} : { q })
  for (const [facet, values] of Object.entries(facets))
    for (const value of values) parameters.append(facet, value)
  return parameters.toString()
}

async function searchJsonAt(parameters: string): Promise<SearchJson> {
  return (await getJson(`/soeg.json?${parameters}`)).body as SearchJson
}

async function csvAt(parameters: string, delimiter = ','): Promise<readonly Record<string, string>[]> {
  const { text } = await get(`/soeg.csv?${parameters}`)
  return parse(text, { bom: true, columns: true, delimiter })
}

describe('one search in all its forms', () => {
  it('total, facet counts, rows, feed and page agree', async () => {
    await fc.assert(
      fc.asyncProperty(searches, async (search) => {
        const parameters = parametersOf(search)
        const json = await searchJsonAt(parameters)
        const rows = await csvAt(parameters)
        // A feed keeps to the order of time; it has the same items whatever stands last.
        const inTime = parameters.replace(/&?rutine=sidst/, '')
        const { text } = await get(`/soeg.atom?${inTime}`)
        const feed = parseAtomFeed(text)
        const page = await get(`/soeg?${parameters}`)
        expect(rows).toHaveLength(json.total)
        expect(rows.slice(0, json.hits.length).map((row) => row['id'])).toEqual(
          json.hits.map((hit) => hit.id),
        )
        expect(feed.entries ?? []).toHaveLength(Math.min(50, json.total))
        expect(text).toContain(`<os:totalResults>${json.total}</os:totalResults>`)
        expect(page.text).toContain(`<span role="status">${json.total} punkt`)
        const cards = page.text.match(/<li class="card(?:-routine)?">/g) ?? []
        if (json.partialTotal === 0) expect(cards).toHaveLength(json.hits.length)
        // A chosen value of a single-valued facet counts just what the total counts.
        const chosen = json.facets.kommune.filter((value) => value.selected || search.kommune.length === 0)
        expect(chosen.reduce((sum, value) => sum + value.count, 0)).toBe(json.total)
      }),
      { numRuns: 40, seed: 6 },
    )
  })

  it('a value promises exactly the hits that choosing it gives', async () => {
    await fc.assert(
      fc.asyncProperty(searches, async (search) => {
        for (const facet of ['aar', 'sagstype', 'udfald'] as const) {
          const json = await searchJsonAt(parametersOf({ ...search, [facet]: [] }))
          const [value] = json.facets[facet]
          if (!value) continue
          const narrowed = await searchJsonAt(parametersOf({ ...search, [facet]: [value.value] }))
          expect(narrowed.total).toBe(value.count)
        }
      }),
      { numRuns: 15, seed: 6 },
    )
  })
})

describe('the table', () => {
  it('begins with a byte order mark and is offered as a file', async () => {
    const { text, headers } = await get('/soeg.csv?q=repatriering')
    expect(text.startsWith('\uFEFF"id","dato"')).toBe(true)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="referatarkivet.csv"')
  })

  it('takes a semicolon for a Danish Excel', async () => {
    const rows = await csvAt('q=repatriering&kommune=fjordby&skilletegn=semikolon', ';')
    expect(rows).toEqual([
      {
        id: 'fjordby/integrationsraadet/2017-02-23/6',
        dato: '2017-02-23',
        kommune: 'Fjordby',
        raad: 'Integrationsrådet',
        punkt: '6',
        titel: 'Status på flygtninge',
        sagsnummer: '00.01.00-A21-1-14',
        udfald: 'Taget til efterretning',
        uddrag: 'Orienteringen om repatriering tages til efterretning.',
        adresse: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/fjordby\/.*\/6#beslutning$/) as string,
      },
    ])
  })

  it('refuses another sign between cells, and unknown parameters', async () => {
    expect((await get('/soeg.csv?skilletegn=tab')).status).toBe(400)
    expect((await get('/soeg.csv?skilletegn=komma&skilletegn=komma')).status).toBe(400)
    expect((await get('/soeg.csv?nix=1')).status).toBe(400)
    expect((await get('/soeg.csv?kommune=atlantis')).status).toBe(400)
  })

  it('lets no cell be a formula, and gives back every text', () => {
    const id = parseAgendaItemId('a/b/c/1')
    if (!id) throw new Error('a/b/c/1 is an id')
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' ='),
        (text, first) => {
          const title = first + text
          const hit: Hit = {
            id,
            title,
            titleMarks: [],
            number: undefined,
            municipality: 'A',
            council: 'B',
            date: undefined,
            caseNumber: undefined,
            outcome: undefined,
            score: 0,
            snippets: [],
            explanation: undefined,
          }
          const [cells] = parse(csvHit(hit, 'http://localhost', ';'), { delimiter: ';' })
          const cell = cells?.[5] ?? ''
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/)
          expect([title, `'${title}`]).toContain(cell)
        },
      ),
    )
  })
})

describe('the feed', () => {
  it('is read by a feed reader, newest first, with ids that stay', async () => {
    const { text, headers } = await get('/soeg.atom?q=cykelsti')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const feed = parseAtomFeed(text)
    expect(feed.title).toEqual(expect.objectContaining({ value: 'Referatarkivet: cykelsti' }))
    expect(feed.entries?.map((entry) => entry.updated)).toEqual([
      '2023-05-09T00:00:00Z',
      '2022-11-15T00:00:00Z',
    ])
    const ids = feed.entries?.map((entry) => entry.id) ?? []
    expect(new Set(ids).size).toBe(2)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    // The id is permanent: a reader that has the entry must not show it as new.
    expect(ids[0]).toBe('urn:uuid:e91b37c7-f274-59a1-9f5b-4a34a48417b1')
  })

  it('keeps to one order and says so', async () => {
    expect((await get('/soeg.atom?sort=nyeste')).status).toBe(200)
    expect((await get('/soeg.atom?sort=relevans')).status).toBe(400)
  })

  it('holds text that would break it', async () => {
    const { text } = await get('/soeg.atom?kommune=fjordby&udfald=rejected')
    expect(parseAtomFeed(text).entries?.[0]?.title).toEqual(
      expect.objectContaining({ value: expect.stringContaining('<script>') as string }),
    )
    expect(xmlText('a\u0000b\uD800c\u000B<&')).toBe('abc&lt;&amp;')
  })
})

describe('the calendar', () => {
  it('is read by a calendar program', async () => {
    const { text, headers } = await get('/fjordby/teknisk-udvalg/moeder.ics')
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map((event) => [event.summary, event.startDate.toString()])).toEqual([
      ['Teknisk Udvalg, Fjordby', '2023-05-09'],
      ['Teknisk Udvalg, Fjordby', '2022-11-15'],
    ])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('is not there for a council that is not', async () => {
    expect((await get('/fjordby/nix/moeder.ics')).status).toBe(404)
  })
})

describe('what machines ask a site for', () => {
  it('every address of the site map answers', async () => {
    const { text } = await get('/sitemap.xml')
    const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
    expect(paths).toHaveLength(5 + 2 + 3 + 5 + 54 + 9 + 2)
    expect(paths).toContain('/emne/05.01.02')
    expect(paths).toContain('/sag/05.01.02-P20-3-22')
    for (const path of paths.filter((_, index) => index % 5 === 0)) expect((await get(path)).status).toBe(200)
    expect((await get('/sitemap-1.xml')).status).toBe(200)
    expect((await get('/sitemap-2.xml')).status).toBe(404)
  })

  it('a browser can add the site as a search engine', async () => {
    const { text } = await get('/opensearch.xml')
    expect(text).toMatch(/template="http:\/\/127\.0\.0\.1:\d+\/soeg\?q=\{searchTerms\}"/)
    expect((await get('/')).text).toContain('href="/opensearch.xml"')
  })

  it('a host that is no host does not get into an answer', async () => {
    const { text } = await get('/sitemap.xml').set('Host', 'evil"><x')
    expect(text).toMatch(/<loc>http:\/\/localhost:\d+\/<\/loc>/)
  })

  it('an item says what it is, and its text cannot leave the script element', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/3')
    const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Report',
      name: expect.stringContaining('<script>') as string,
    })
    expect(text).toContain('<meta property="og:type" content="article">')
  })
})
