import { EventEmitter, once } from 'node:events'
import supertest from 'supertest'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/web/app.ts'
import type { Answer } from '../../src/web/guards/access-log.ts'
import type { SpentRequests } from '../../src/web/guards/rate-exchange.ts'
import { limitRate } from '../../src/web/guards/rate-limit.ts'
import { takeTurns } from '../../src/web/guards/turns.ts'
import type { WebSettings } from '../../src/web/web-settings.ts'
import { fakeSnapshot } from './fake-snapshot.ts'

const snapshot = fakeSnapshot()

/** The site with `settings`, and what it logged. */
function siteWith(settings: Partial<WebSettings>, served = snapshot) {
  const answers: Answer[] = []
  const app = createApp({
    snapshots: { current: () => served },
    onAnswer: (answer) => answers.push(answer),
    settings,
  })
  return { app, answers }
}

describe('the log', () => {
  it('tells what was answered, and neither who asked nor what was searched for', async () => {
    const { app, answers } = siteWith({})
    const { headers } = await supertest(app).get('/soeg?q=min+hemmelige+sygdom')
    expect(answers).toMatchObject([
      { method: 'GET', path: '/soeg', route: '/soeg', status: 200, isComplete: true, address: undefined },
    ])
    expect(answers[0]?.requestId).toBe(headers['x-request-id'])
    expect(JSON.stringify(answers)).not.toContain('hemmelige')
  })

  it('holds addresses only where the operator chose so', async () => {
    const { app, answers } = siteWith({ logsAddresses: true })
    await supertest(app).get('/om')
    expect(answers[0]?.address).toContain('127.0.0.1')
  })

  it('gives each request a number of its own, whatever the visitor sends', async () => {
    const { app } = siteWith({})
    const numbers = await Promise.all(
      [1, 2].map(async () => {
        const { headers } = await supertest(app).get('/om').set('X-Request-Id', 'forged')
        return headers['x-request-id'] ?? ''
      }),
    )
    expect(new Set(numbers).size).toBe(2)
    for (const number of numbers) expect(number).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('shows the number of a failure to the visitor, so that the operator finds it', async () => {
    const archive = { ...snapshot.archive, meeting: () => Promise.reject(new Error('disk')) }
    const { app } = siteWith({}, { ...snapshot, archive })
    const [meeting] = snapshot.archive.meetings
    const { status, text, headers } = await supertest(app).get(`/${meeting?.id ?? ''}`)
    expect(status).toBe(500)
    expect(text).toContain(headers['x-request-id'])
    expect(text).not.toContain('disk')
  })
})

describe('the limit for one client', () => {
  const from = (app: ReturnType<typeof createApp>, address: string) =>
    supertest(app).get('/om').set('X-Forwarded-For', address)

  it('lets a burst pass, refuses what is too much, and leaves others alone', async () => {
    const { app } = siteWith({ requestsPerSecond: 0.3, trustedProxies: 1 })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await from(app, '203.0.113.5')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    expect((await from(app, '203.0.113.5')).headers['retry-after']).toMatch(/^[1-4]$/)
    expect((await from(app, '203.0.113.6')).status).toBe(200)
  })

  it('does not believe an address that nobody trusted passes on', async () => {
    const { app } = siteWith({ requestsPerSecond: 0.1 })
    for (let i = 0; i < 3; i++) expect((await from(app, '203.0.113.5')).status).toBe(200)
  })

  it('counts the many addresses of one IPv6 household as one', async () => {
    const { app } = siteWith({ requestsPerSecond: 0.1, trustedProxies: 1 })
    expect((await from(app, '2001:db8:1:2::1')).status).toBe(200)
    expect((await from(app, '2001:DB8:1:2:ffff::2')).status).toBe(429)
    expect((await from(app, '2001:db8:1:3::1')).status).toBe(200)
  })

  it('refills with time, and forgets rather than grow without bound', () => {
    let nowMs = 0
    const limit = limitRate({ requestsPerSecond: 1, now: () => nowMs })
    const isAllowed = (ip: string) => {
      let passed = false
      try {
        limit({ ip } as never, { set: () => undefined } as never, () => (passed = true))
      } catch {
        return false
      }
      return passed
    }
    for (let i = 0; i < 10; i++) expect(isAllowed('203.0.113.1')).toBe(true)
    expect(isAllowed('203.0.113.1')).toBe(false)
    nowMs += 1_000
    expect(isAllowed('203.0.113.1')).toBe(true)
    expect(isAllowed('203.0.113.1')).toBe(false)
    for (let i = 0; i < 10_000; i++) isAllowed(`10.0.${i >> 8}.${i & 255}`)
    expect(isAllowed('203.0.113.1')).toBe(true)
  })
})

describe('the limit in several processes', () => {
  afterEach(() => vi.useRealTimers())

  it('is one: each tells the others what was spent', () => {
    vi.useFakeTimers()
    const takers: ((spent: SpentRequests) => void)[] = []
    const limits = [0, 1].map((own) =>
      limitRate({
        requestsPerSecond: 1,
        now: () => 0,
        exchange: {
          tell: (spent) => takers[1 - own]?.(spent),
          onTold: (take) => (takers[own] = take),
        },
      }),
    )
    const isAllowed = (process: number) => {
      let passed = false
      try {
        const request = { ip: '203.0.113.1' }
        limits[process]?.(request as never, { set: () => undefined } as never, () => (passed = true))
      } catch {
        return false
      }
      return passed
    }
    for (let i = 0; i < 6; i++) expect(isAllowed(0)).toBe(true)
    vi.advanceTimersByTime(1_000)
    for (let i = 0; i < 4; i++) expect(isAllowed(1)).toBe(true)
    expect(isAllowed(1)).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect(isAllowed(0)).toBe(false)
  })
})

describe('the turns', () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve))

  it('let one request pass at a time, in order, and none that was given up or answered meanwhile', async () => {
    const take = takeTurns()
    const passed: number[] = []
    const ask = (number: number, response: object) => {
      take({} as never, response as never, () => passed.push(number))
    }
    ask(1, {})
    ask(2, {})
    ask(3, { destroyed: true })
    ask(4, { headersSent: true })
    ask(5, {})
    expect(passed).toEqual([1])
    await turn()
    expect(passed).toEqual([1, 2])
    ask(6, {})
    for (let i = 0; i < 3; i++) await turn()
    expect(passed).toEqual([1, 2, 5])
    await turn()
    expect(passed).toEqual([1, 2, 5, 6])
    await turn()
    ask(7, {})
    expect(passed).toEqual([1, 2, 5, 6, 7])
  })
})

describe('the time limit', () => {
  it('answers 503 when a search does not end, and survives the late answer in silence', async () => {
    const complaints = vi.spyOn(console, 'error')
    const gate = new EventEmitter()
    const search = {
      ...snapshot.search,
      search: (request: Parameters<typeof snapshot.search.search>[0]) =>
        once(gate, 'open').then(() => snapshot.search.search(request)),
    }
    const { app } = siteWith({ timeLimitMs: 20 }, { ...snapshot, search })
    const { status, headers } = await supertest(app).get('/soeg.json?q=x')
    expect(status).toBe(503)
    expect(headers['connection']).toBe('close')
    gate.emit('open')
    await new Promise((resolve) => setImmediate(resolve))
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
    expect((await supertest(app).get('/om')).status).toBe(200)
  })
})

describe('what is kept by browsers and CDNs', () => {
  const tagged = async (app: ReturnType<typeof createApp>, path: string) =>
    (await supertest(app).get(path)).headers['etag'] ?? ''

  it('is not searched for again while snapshot and program are the same', async () => {
    let searchCount = 0
    const search = {
      ...snapshot.search,
      search: (request: Parameters<typeof snapshot.search.search>[0]) => {
        searchCount += 1
        return snapshot.search.search(request)
      },
    }
    const { app } = siteWith({ version: 'a' }, { ...snapshot, search })
    const tag = await tagged(app, '/soeg?q=skole')
    const again = await supertest(app).get('/soeg?q=skole').set('If-None-Match', `"other", ${tag}`)
    expect(again.status).toBe(304)
    expect(again.headers['cache-control']).toContain('public')
    expect(searchCount).toBe(1)
  })

  it('is another thing with another snapshot, program or address', async () => {
    const tags = [
      await tagged(siteWith({ version: 'a' }).app, '/soeg?q=skole'),
      await tagged(siteWith({ version: 'b' }).app, '/soeg?q=skole'),
      await tagged(siteWith({ version: 'a' }).app, '/soeg?q=vej'),
      await tagged(siteWith({ version: 'a' }, { ...snapshot, id: 'fake-2' }).app, '/soeg?q=skole'),
    ]
    expect(new Set(tags).size).toBe(4)
    expect(await tagged(siteWith({ version: 'a' }).app, '/soeg?q=skole')).toBe(tags[0])
  })

  it('is compressed, and says that it may be', async () => {
    const { headers } = await supertest(siteWith({}).app).get('/om').set('Accept-Encoding', 'br')
    expect(headers['content-encoding']).toBe('br')
    expect(headers['vary']).toContain('Accept-Encoding')
  })

  it('never is a refusal', async () => {
    const { headers } = await supertest(siteWith({ version: 'a' }).app).get('/soeg?q=x&side=0')
    expect(headers['cache-control']).toBe('no-store')
  })
})

describe('what the operator asks', () => {
  it('answers how it is doing only where that was chosen', async () => {
    expect((await supertest(siteWith({}).app).get('/metrics')).status).toBe(404)
    const { app } = siteWith({ isMeasured: true })
    await supertest(app).get('/soeg?q=hemmelig')
    await supertest(app).get('/fjordby')
    await supertest(app).get('/findes/ikke/2020-01-01/1/2/3')
    const { text, headers } = await supertest(app).get('/metrics')
    expect(headers['content-type']).toContain('version=0.0.4')
    expect(text).toContain('http_requests_total{method="GET",route="/soeg",status="200"} 1')
    expect(text).toContain('http_requests_total{method="GET",route="/:municipality",status="200"} 1')
    expect(text).toContain('http_requests_total{method="GET",route="none",status="404"} 1')
    expect(text).toContain('referatarkiv_snapshot_info{id="fake-1"} 1')
    expect(text).not.toContain('hemmelig')
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\]*",?)+\})? [\d.]+)$/)
    }
  })

  it('keeps robots out of searches, and out of everything where that was chosen', async () => {
    const allowed = await supertest(siteWith({}).app).get('/robots.txt')
    expect(allowed.text).toMatch(
      /^User-agent: \*\nDisallow: \/soeg\nDisallow: \/\?\nAllow: \/\nSitemap: http:\/\/[\w.:]+\/sitemap\.xml\n$/,
    )
    expect(allowed.headers).not.toHaveProperty('x-robots-tag')
    const refused = await supertest(siteWith({ robots: 'refused' }).app).get('/robots.txt')
    expect(refused.text).toBe('User-agent: *\nDisallow: /\n')
    expect(refused.headers['x-robots-tag']).toBe('noindex')
  })
})
