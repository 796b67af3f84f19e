import { describe, expect, it } from 'vitest'
import { fakeApp, get } from './web-door.ts'
import { archivedMeeting } from './fake-meetings.ts'
import { hostileText } from './fake-archive-data.ts'
import { fakeSnapshot } from './fake-snapshot.ts'
import supertest from 'supertest'

/** Every kind of page once. */
const pages = [
  '/',
  '/soeg',
  '/soeg?q=cykelsti',
  '/soeg?q=findesikke',
  '/soeg?kommune=hedeby-aasted&side=3',
  '/fjordby',
  '/fjordby/teknisk-udvalg',
  '/fjordby/teknisk-udvalg/2023-05-09',
  '/fjordby/integrationsraadet/2017-02-23',
  '/fjordby/teknisk-udvalg/2023-05-09/2',
  '/fjordby/teknisk-udvalg/2023-05-09/3',
  '/fjordby/teknisk-udvalg/2023-05-09/p4',
  '/hedeby-aasted/byraadet/2018-02-27/1',
  '/emne/05',
  '/sag/05.01.02-P20-3-22',
  '/om',
  '/daekning',
  '/tilgaengelighed',
]

describe('every page', () => {
  it.each(pages)(
    '%s has its language, one main heading, a skip link and a labelled search field',
    async (path) => {
      const { status, text } = await get(path)
      expect(status).toBe(200)
      expect(text).toContain('<html lang="da">')
      expect(text.match(/<h1[ >]/g)).toHaveLength(1)
      expect(text).toContain('href="#indhold"')
      expect(text).toMatch(/<label[^>]* for="(q|q-top)"/)
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    },
  )

  it.each(pages)(
    '%s runs no script, loads nothing from elsewhere and prints no text as markup',
    async (path) => {
      const { headers, text } = await get(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(text).not.toContain('<script>alert')
      expect(text).not.toMatch(/<[a-z]+ on[a-z]+=/)
      expect(text).not.toMatch(/ style="/)
      expect(text).not.toMatch(/(src|<link[^>]+href)="(https?:)?\/\//)
    },
  )
})

describe('the page of an item', () => {
  it('sets the decision apart, with its anchor, outcome, votes and stamp', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/2')
    const decision = text.slice(text.indexOf('id="beslutning"'), text.indexOf('id="afsnit-1"'))
    expect(decision).toContain('Et flertal anbefaler cykelstien langs havnen.')
    expect(decision).toContain('Vedtaget')
    expect(decision).toContain('5 stemmer')
    expect(decision).toContain('<rect class="strip-yes" x="0" width="71.43" height="4"/>')
    expect(decision).toContain('<rect class="strip-no" x="71.43" width="28.57" height="4"/>')
    expect(decision).toContain('Medlem Delta deltog ikke.')
    expect(decision).toContain('Teknisk Udvalg, 9. maj 2023')
    expect(decision).toContain('href="/fjordby/teknisk-udvalg/2023-05-09/2#beslutning"')
  })

  it('prints sections with their lists, tables and subheadings in printed order', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/2')
    const order = [
      'Resumé</h2>',
      'Sagsfremstilling</h2>',
      '<h3>Økonomi i etaper</h3>',
      '<td>450 m</td>',
      '<li>Nordre etape i efteråret</li>',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('links to case, topic, neighbours, earlier decisions and the lines of the source', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/2')
    expect(text).toContain('href="/sag/05.01.02-P20-3-22"')
    expect(text).toContain('href="/emne/05.01.02"')
    expect(text).toContain('rel="prev" href="/fjordby/teknisk-udvalg/2023-05-09/1"')
    expect(text).toContain('rel="next" href="/fjordby/teknisk-udvalg/2023-05-09/3"')
    expect(text).toContain('Udsat til der foreligger et trafiktal.')
    expect(text).toContain('Kort over havnen.pdf')
    expect(text).toMatch(/<code>fjordby\/teknisk-udvalg\/2023-05-09\/referat\.md<\/code>, linje 25–44/)
  })

  it('marks what the visitor searched for, and only then', async () => {
    const marked = await get('/fjordby/teknisk-udvalg/2023-05-09/2?q=cykelsti')
    expect(marked.text).toContain('anbefaler <mark id="traef-1">cykelstien</mark>')
    const plain = await get('/fjordby/teknisk-udvalg/2023-05-09/2')
    expect(plain.text).not.toContain('<mark')
  })

  it('links to every mark, and quotes itself', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/2?q=cykelsti')
    const links = [...text.matchAll(/href="#(traef-\d+)"/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const anchor of links) expect(text).toContain(`id="${anchor}"`)
    expect(text).toMatch(
      /Fjordby, Teknisk Udvalg, 9\. maj 2023, punkt 2, Cykelsti langs havnen – anlægsbevilling, sag 05\.01\.02-P20-3-22, http:\/\/127\.0\.0\.1:\d+\/fjordby\/teknisk-udvalg\/2023-05-09\/2#beslutning/,
    )
  })

  it('says that the cut is uncertain when it is', async () => {
    expect((await get('/fjordby/teknisk-udvalg/2023-05-09/3')).text).toContain('Usikker opdeling')
    expect((await get('/fjordby/teknisk-udvalg/2023-05-09/2')).text).not.toContain('Usikker opdeling')
  })

  it('shows single deciding sentences where no decision is labelled', async () => {
    const { text } = await get('/hedeby-aasted/byraadet/2018-02-27/1')
    expect(text).toContain('id="beslutning"')
    expect(text).toContain('Rådet drøftede repatriering.')
    expect(text).toContain('Formanden skriver til udvalget.')
  })

  it('names items that are like it, here and elsewhere', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/2')
    const near = text.slice(text.indexOf('Lignende punkter</h2>'))
    expect(near).toContain('href="/fjordby/teknisk-udvalg/2022-11-15/2"')
    expect(text).not.toContain('I andre kommuner</h2>')
  })

  it('leads to the same subject in other municipalities, with the exact number', async () => {
    const { text } = await get('/fjordby/integrationsraadet/2017-02-23/6')
    const elsewhere = text.slice(text.indexOf('I andre kommuner</h2>'))
    expect(elsewhere).toContain('href="/hedeby-aasted/byraadet/2018-02-27/1"')
    const [, href = '', count = ''] =
      /<a href="([^"]+)">Se (\d+) punkt om Kommunens styrelse/.exec(elsewhere) ?? []
    const found = await get(href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))
    expect(found.text).toContain(`<span role="status">${count} punkt<`)
  })

  it('says so where nothing was decided, and keeps the anchor', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/p4')
    expect(text).toContain('id="beslutning"')
    expect(text).toContain('ingen beslutning')
    expect(text).toContain('Punktet er lukket')
  })

  it('prints hostile text as text', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09/3')
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b onclick')
    expect(text).not.toContain(hostileText)
  })
})

describe('the page of a meeting', () => {
  it('shows header, agenda with outcomes, people, problems and source', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg/2023-05-09')
    expect(text).toContain('kl. 17:00–19:45')
    expect(text).toContain('Rådhuset, mødelokale 2')
    expect(text).toContain('href="/fjordby/teknisk-udvalg/2023-05-09/2#beslutning"')
    expect(text).toMatch(/Til stede <span class="muted">3</)
    expect(text).toContain('minutes/date-missing')
    expect(text).toContain(
      '<span class="agenda-summary">Et flertal anbefaler cykelstien langs havnen.</span>',
    )
    expect(text).not.toContain('<span class="agenda-summary">Godkendt.')
    expect(text).not.toContain('Genfortalt')
  })

  it('says when the text is retold', async () => {
    const { text } = await get('/fjordby/integrationsraadet/2017-02-23')
    expect(text).toContain('Genfortalt – ikke det officielle referat')
    expect(text).toContain('href="https://example.dk/referat?id&#x3D;1&amp;x&#x3D;&quot;y&quot;"')
  })

  it('leaves a source link out that is no web address', async () => {
    const snapshot = fakeSnapshot()
    const [{ id } = { id: undefined }] = snapshot.archive.meetings
    const archived = id && (await snapshot.archive.meeting(id))
    if (!archived) throw new Error('the invented archive has a meeting')
    const provenance = { kind: 'official', publisher: undefined, link: 'javascript:alert(1)' } as const
    const meeting = () => Promise.resolve({ ...archived, source: { ...archived.source, provenance } })
    const app = fakeApp({ ...snapshot, archive: { ...snapshot.archive, meeting } })
    const { text } = await supertest(app).get(`/${id}`)
    expect(text).not.toContain('javascript:')
  })
})

describe('lists of meetings', () => {
  it('the page of a council lists its meetings by year, newest first', async () => {
    const { text } = await get('/fjordby/teknisk-udvalg')
    expect(text.indexOf('2023 <span')).toBeGreaterThan(0)
    expect(text.indexOf('2022 <span')).toBeGreaterThan(text.indexOf('2023 <span'))
    expect(text).toContain('href="/fjordby/teknisk-udvalg/2022-11-15"')
  })

  it('the page of a municipality lists its councils', async () => {
    const { text } = await get('/fjordby')
    expect(text).toContain('href="/fjordby/integrationsraadet"')
    expect(text).toContain('2 møder')
  })

  it('the page of a case lists its steps, oldest first, whatever blanks the number has', async () => {
    const { status, text } = await get(`/sag/${encodeURIComponent('05.01.02-p20-3-22 ')}`)
    expect(status).toBe(200)
    expect(text.indexOf('15. november 2022')).toBeLessThan(text.indexOf('9. maj 2023'))
    expect(text).toContain('href="/fjordby/teknisk-udvalg/2022-11-15/2#beslutning"')
    expect(text).toContain('Økonomiudvalget, Fjordby')
    expect(text).toContain('Gengivet i punktet')
    expect(text).toContain('<p>Et flertal anbefaler cykelstien langs havnen.</p>')
    expect(text).toContain('<p>Udsat til der foreligger et trafiktal.</p>')
    expect(text).not.toContain('Flere kommuner bruger')
  })

  it('a number of two municipalities is not called one case', async () => {
    const meetings = [
      ['Fjordby', 'fjordby'],
      ['Hedeby', 'hedeby'],
    ].map(([municipality = '', municipalitySlug = '']) =>
      archivedMeeting({
        municipality,
        municipalitySlug,
        council: 'Byrådet',
        councilSlug: 'byraadet',
        date: '2020-01-02',
        items: [{ title: 'Havnen', caseNumber: '15/240' }],
      }),
    )
    const { text } = await supertest(fakeApp(fakeSnapshot(meetings))).get('/sag/15/0240')
    expect(text).toContain('Flere kommuner bruger dette nummer')
  })

  it.each([
    'Sagsnr.: 05.01.02-P20-3-22',
    'Sag 05.01.02-P20-3-22',
    'sagsnummer 05.01.02 - P20 - 0003 - 22',
    'j.nr. 05.01.02–p20–3–22',
  ])('a case is found as "%s"', async (typed) => {
    const { status, text } = await get(`/sag/${encodeURIComponent(typed)}`)
    expect(status).toBe(200)
    expect(text).toContain('<link rel="canonical" href="/sag/05.01.02-P20-3-22">')
  })

  it('the page of a topic leads to the wider and the narrower ones, with their counts', async () => {
    const { text } = await get('/emne/05.01')
    expect(text).toContain('<h1>Trafik i almindelighed</h1>')
    expect(text).toContain('href="/emne/05">Veje og trafik</a>')
    expect(text).toContain('href="/emne/05.01.02">Cykelstier <span class="muted">2</span>')
    expect((await get('/emne/05.99')).status).toBe(404)
  })

  it('the coverage page counts every council and names every problem', async () => {
    const { text } = await get('/daekning')
    expect(text).toContain('5 møder med 54 punkter')
    expect(text).toContain('no end time in &quot;Tid 17.00&quot;')
  })
})
