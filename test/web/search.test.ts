import { describe, expect, it } from 'vitest'
import { get, getJson } from './web-door.ts'

describe('the search page', () => {
  it('shows hits with marks, outcome and the way to the decision', async () => {
    const { text } = await get('/soeg?q=repatriering')
    expect(text).toContain('2 punkter</span> <span class="muted">fra 2 kommuner</span>')
    expect(text).toContain('<mark>repatriering</mark> tages til efterretning')
    expect(text).toContain('href="/fjordby/integrationsraadet/2017-02-23/6?q=repatriering#beslutning"')
  })

  it('leads from a search over filter by municipality and year to the decision', async () => {
    const first = await get('/soeg?q=repatriering')
    expect(first.text).toContain('href="/soeg?q=repatriering&kommune=fjordby"')
    const second = await get('/soeg?q=repatriering&kommune=fjordby')
    expect(second.text).toContain('href="/soeg?q=repatriering&kommune=fjordby&aar=2017"')
    const third = await get('/soeg?q=repatriering&kommune=fjordby&aar=2017')
    expect(third.text).toContain('1 punkt<')
    const decision = await get('/fjordby/integrationsraadet/2017-02-23/6?q=repatriering')
    expect(decision.text).toContain('<mark id="traef-1">repatriering</mark> tages til')
  })

  it('gives every chosen filter a chip that takes just this one away', async () => {
    const { text } = await get('/soeg?q=lokalplan&kommune=hedeby-aasted&kommune=fjordby&aar=2023')
    expect(text).toContain(
      'class="chip" href="/soeg?q&#x3D;lokalplan&amp;kommune&#x3D;fjordby&amp;aar&#x3D;2023"><span class="unseen">Fjern filteret Kommune: </span>Hedeby-Åsted',
    )
    expect(text).toContain('class="chip-clear" href="/soeg?q&#x3D;lokalplan"')
  })

  it('keeps the filters when another word is searched for', async () => {
    const { text } = await get('/soeg?q=lokalplan&kommune=fjordby')
    expect(text).toContain('<input type="hidden" name="kommune" value="fjordby">')
  })

  it('takes repeated parameters as alternatives', async () => {
    const both = await get('/soeg.json?kommune=fjordby&kommune=hedeby-aasted')
    expect(both.body).toMatchObject({ total: 54 })
  })

  it('goes through the pages', async () => {
    const { text } = await get('/soeg?q=lokalplan&side=2')
    expect(text).toContain('rel="prev" href="/soeg?q&#x3D;lokalplan"')
    expect(text).toContain('rel="next" href="/soeg?q&#x3D;lokalplan&amp;side&#x3D;3"')
    expect(text.match(/<li class="card">/g)).toHaveLength(20)
  })

  it('sets routine items aside, says how many, and offers to have it otherwise', async () => {
    const aside = await get('/soeg?kommune=fjordby')
    expect(aside.text).toContain('8 punkter')
    expect(aside.text).toContain('Heraf 4 rutinepunkter uden eget indhold, lagt til side sidst på listen.')
    expect(aside.text.match(/<li class="card">/g)).toHaveLength(4)
    expect(aside.text.match(/<li class="card-routine">/g)).toHaveLength(4)
    const among = await get('/soeg?kommune=fjordby&rutine=bland')
    expect(among.text).toContain('Heraf 4 rutinepunkter uden eget indhold.')
    expect(among.text.match(/<li class="card">/g)).toHaveLength(8)
    const without = await get('/soeg?kommune=fjordby&rutine=uden')
    expect(without.text).toContain('<span role="status">4 punkter')
    expect(without.text).toContain('4 rutinepunkter uden eget indhold er udeladt.')
    expect(without.text).toContain('href="/soeg?kommune&#x3D;fjordby" rel="nofollow">Læg dem sidst')
  })

  it('leaves routine items where they are when the query asks for them', async () => {
    const { text } = await get('/soeg?q=godkendelse')
    expect(text.match(/<li class="card">/g)).toHaveLength(3)
    expect(text).not.toContain('rutinepunkt')
  })

  it('shows a name that became a filter as a chip and a ticked value, undone with one click', async () => {
    const { text } = await get('/soeg?q=repatriering+fjordby')
    expect(text).toContain(
      'class="chip" href="/soeg?q&#x3D;repatriering"><span class="unseen">Fjern filteret Kommune: </span>Fjordby',
    )
    expect(text).toMatch(/class="is-selected" href="\/soeg\?q=repatriering"/)
    expect(text).toContain('href="/soeg?q&#x3D;repatriering+%22fjordby%22">Søg i stedet efter ordet')
    expect(text).toContain('value="repatriering fjordby"')
  })

  it('offers a name that was searched for alone as a filter', async () => {
    const { text } = await get('/soeg?q=fjordby+kommune')
    expect(text).toContain('<a href="/soeg?kommune&#x3D;fjordby">Brug det som kommune</a>')
    expect((await get('/soeg?q=fjordby&kommune=fjordby')).text).not.toContain('Brug det som')
  })

  it('pictures the years, and for each municipality when asked', async () => {
    const whole = await get('/soeg')
    expect(whole.text.match(/<figure class="histogram">/g)).toHaveLength(1)
    expect(whole.text).toContain('<title>2022: 2 punkter</title>')
    expect(whole.text).toContain('href="/soeg?opdelt&#x3D;kommune"')
    const split = await get('/soeg?opdelt=kommune')
    expect(split.text).toContain('<figcaption>Fjordby</figcaption>')
    expect(split.text).toContain('<figcaption>Hedeby-Åsted</figcaption>')
    expect(split.text).toContain('href="/soeg?aar=2022&opdelt=kommune"')
  })

  it('says what an empty search would find with less', async () => {
    const filtered = await get('/soeg?q=cykelsti&kommune=fjordby&aar=2018')
    expect(filtered.text).toMatch(
      /kommune&#x3D;fjordby">Uden filteret på år<\/a> <span class="muted">2 punkter/,
    )
    expect(filtered.text).toMatch(/q&#x3D;cykelsti">Uden filtre<\/a> <span class="muted">2 punkter/)
    const both = await get('/soeg?q=cykelsti+lokalplan&kommune=fjordby&aar=2018')
    expect(both.text).toMatch(
      /q&#x3D;lokalplan">Uden „cykelsti“ og uden filtre<\/a> <span class="muted">45 punkter/,
    )
    const words = await get('/soeg?q=cykelsti+lokalplan')
    expect(words.text).toMatch(/q&#x3D;lokalplan">Uden „cykelsti“<\/a> <span class="muted">45 punkter/)
    expect(words.text).toMatch(/q&#x3D;cykelsti">Uden „lokalplan“<\/a> <span class="muted">2 punkter/)
  })

  it('draws several municipalities to one scale', async () => {
    const { text } = await get('/soeg?opdelt=kommune')
    expect(text.match(/<text class="top" x="0" y="4" aria-hidden="true">45</g)).toHaveLength(2)
  })

  it('helps when nothing is found, and keeps what was chosen', async () => {
    const { status, text } = await get('/soeg?q=findesikke&kommune=fjordby')
    expect(status).toBe(200)
    expect(text).toContain('Ingen punkter passer')
    expect(text).toContain('Fjern filteret Kommune: </span>Fjordby')
  })
})

describe('suggestions', () => {
  it('leads from the beginning of a word to names, topics, cases and items', async () => {
    const suggested = async (q: string) => (await getJson(`/forslag.json?q=${encodeURIComponent(q)}`)).body
    expect(await suggested('fjord')).toMatchObject({
      suggestions: [
        { text: 'Fjordby', kind: 'Kommune', url: '/fjordby' },
        { text: 'Teknisk Udvalg, Fjordby', kind: 'Råd', url: '/fjordby/teknisk-udvalg' },
        { text: 'Integrationsrådet, Fjordby', kind: 'Råd', url: '/fjordby/integrationsraadet' },
      ],
    })
    expect(await suggested('veje')).toMatchObject({ suggestions: [{ kind: 'Emne 05', url: '/emne/05' }] })
    expect(await suggested('05.01')).toMatchObject({ suggestions: [{ url: '/sag/05.01.02-P20-3-22' }] })
    expect(await suggested('status')).toMatchObject({
      suggestions: [{ kind: 'Punkt', url: '/fjordby/integrationsraadet/2017-02-23/6' }],
    })
    expect(await suggested('')).toEqual({ query: '', suggestions: [] })
  })

  it('answers a browser in the form it expects', async () => {
    const { body } = await getJson('/forslag.json?q=fjord&form=opensearch')
    expect(body).toEqual(['fjord', ['Fjordby', 'Teknisk Udvalg, Fjordby', 'Integrationsrådet, Fjordby']])
    expect((await getJson('/forslag.json?form=nix')).status).toBe(400)
    expect((await getJson('/forslag.json?nix=1')).status).toBe(400)
  })
})

describe('what is not understood', () => {
  const wrong = [
    ['/soeg?kommun=fjordby', 'kommun', 'Parameteren "kommun" findes ikke.'],
    ['/soeg?kommune=atlantis', 'kommune', 'atlantis'],
    ['/soeg?kommune=', 'kommune', 'mangler en værdi'],
    ['/soeg?q=a&q=b', 'q', 'flere gange'],
    ['/soeg?side=0', 'side', 'et helt tal fra 1'],
    ['/soeg?side=to', 'side', 'et helt tal fra 1'],
    ['/soeg?side=1e3', 'side', 'et helt tal fra 1'],
    ['/soeg?q=lokalplan&side=4', 'side', 'Side 4 findes ikke; søgningen har 3 i alt.'],
    ['/soeg?sort=bedst', 'sort', 'relevans, nyeste og aeldste'],
    ['/soeg?limit=1000', 'limit', 'fra 1 til 100'],
    ['/soeg?opdelt=raad', 'opdelt', 'kun opdeles efter kommune'],
    ['/soeg?rutine=skjul', 'rutine', 'bland, sidst og uden'],
    ['/soeg?sagstype=hastesag', 'sagstype', 'hastesag'],
    [`/soeg?q=${'a'.repeat(501)}`, 'q', 'højst være på 500'],
    ['/?udfald=godt', 'udfald', 'godt'],
    ['/soeg?__proto__=1', '__proto__', 'findes ikke'],
    ['/soeg?kommune[]=fjordby', 'kommune[]', 'findes ikke'],
  ] as const

  it.each(wrong)(
    '%s is answered 400 with a sentence, on the page and as JSON',
    async (path, parameter, words) => {
      const page = await get(path)
      expect(page.status).toBe(400)
      expect(page.text.replaceAll('&quot;', '"')).toContain(words)
      const json = await get(path.replace(/^\/(soeg)?\?/, '/soeg.json?'))
      expect(json.status).toBe(400)
      expect(json.body).toMatchObject({ error: { status: 400, code: 'bad-parameter', parameter } })
      expect(JSON.stringify(json.body).replaceAll('\\"', '"')).toContain(words)
    },
  )

  it.each([
    '/atlantis',
    '/fjordby/nix',
    '/fjordby/teknisk-udvalg/2023-05-10',
    '/fjordby/teknisk-udvalg/2023-05-09/99',
    '/fjordby/teknisk-udvalg/2023-05-09/2/x',
    '/FJORDBY/..%2f..%2fetc/passwd',
    '/__proto__/constructor',
    '/emne/99',
    '/sag/1-2-3',
  ])('%s is answered 404 with a way on', async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(404)
    expect(text).toContain('Siden findes ikke')
    expect(text).toContain('href="/soeg"')
  })

  it('a path that does not decode is answered 400', async () => {
    expect((await get('/%E0%A4%A')).status).toBe(400)
  })

  it('the API answers 404 in the one shape of errors', async () => {
    const { status, body } = await getJson('/api/v1/meetings/a/b/c')
    expect(status).toBe(404)
    expect(body).toMatchObject({ error: { status: 404, code: 'not-found', parameter: null } })
  })
})

describe('the search as JSON', () => {
  it('has the fields that were promised', async () => {
    const { body } = await getJson('/soeg.json?q=repatriering&kommune=fjordby')
    expect(body).toEqual({
      total: 1,
      routineTotal: 0,
      hits: [
        {
          id: 'fjordby/integrationsraadet/2017-02-23/6',
          title: 'Status på flygtninge',
          municipality: 'Fjordby',
          council: 'Integrationsrådet',
          date: '2017-02-23',
          number: '6',
          caseNumber: '00.01.00-A21-1-14',
          outcome: 'noted',
          score: expect.any(Number) as number,
          snippets: [
            {
              field: 'decision',
              text: 'Orienteringen om repatriering tages til efterretning.',
              marks: [[17, 29]],
            },
            {
              field: 'body',
              text: 'To familier har søgt om repatriering i år.\n00.01.00-A21-1-14',
              marks: [[24, 36]],
            },
          ],
          url: '/fjordby/integrationsraadet/2017-02-23/6',
          decisionUrl: '/fjordby/integrationsraadet/2017-02-23/6#beslutning',
        },
      ],
      facets: {
        kommune: [
          { value: 'fjordby', label: 'Fjordby', count: 1, selected: true },
          { value: 'hedeby-aasted', label: 'Hedeby-Åsted', count: 1, selected: false },
        ],
        raad: [{ value: 'integrationsraadet', label: 'Integrationsrådet', count: 1, selected: false }],
        aar: [{ value: '2017', label: '2017', count: 1, selected: false }],
        emne: [{ value: '00', label: 'Kommunens styrelse', count: 1, selected: false }],
        udfald: [{ value: 'noted', label: 'Taget til efterretning', count: 1, selected: false }],
        sagstype: [],
      },
      query: {
        text: 'repatriering',
        understood: [
          {
            kind: 'word',
            text: 'repatriering',
            terms: expect.any(Array) as string[],
            field: null,
            synonyms: [],
          },
        ],
        ignored: [],
        filters: [],
        problems: [],
        corrections: [],
      },
      partialHits: [],
      partialTotal: 0,
      tookMs: 0,
    })
  })
})
