import fc from 'fast-check'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeSnapshot } from '../web/fake-snapshot.ts'
import { fakeApp } from '../web/web-door.ts'
import { fuzzRuns } from './fuzz-runs.ts'
import { evilHost, hostileHeaders, hostileMethod, hostileTarget } from './hostile-requests.ts'
import type { RawAnswer } from './raw-http.ts'
import { requestText, sendRaw, served } from './raw-http.ts'

const failures: unknown[] = []
const snapshot = fakeSnapshot()
let server: Server
let port = 0
beforeAll(async () => {
  ;({ server, port } = await served(fakeApp(snapshot, failures)))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const meetingIds = snapshot.archive.meetings.map((meeting) => meeting.id)
/** Every route of the site, with something there. */
const knownPaths = [
  ...[
    '/',
    '/soeg',
    '/soeg.json',
    '/soeg.csv',
    '/soeg.atom',
    '/om',
    '/daekning',
    '/tilgaengelighed',
    '/emne/05',
  ],
  ...[
    '/sag/05.01.02-P20-3-22',
    '/healthz',
    '/readyz',
    '/metrics',
    '/robots.txt',
    '/sitemap.xml',
    '/opensearch.xml',
  ],
  ...[
    '/api/openapi.json',
    '/api/v1/search',
    '/api/v1/meetings',
    '/api/v1/items',
    '/fjordby',
    '/fjordby/teknisk-udvalg',
  ],
  ...['/fjordby/teknisk-udvalg/moeder.ics', '/assets/site.css', '/ugen', '/abonner', '/favicon.ico'],
  ...meetingIds.flatMap((id) => [`/${id}`, `/${id}/1`, `/api/v1/meetings/${id}`, `/api/v1/items/${id}/2`]),
]

const stackLine = /\n {4}at \S.*:\d+:\d+|node_modules|\.ts:\d+/

function expectCalm({ status, head, body }: RawAnswer): void {
  // 0 and 4xx without our headers are Node's own refusals of what is no HTTP.
  expect(status).toBeLessThan(500)
  expect(body).not.toMatch(stackLine)
  expect(head).not.toMatch(/^set-cookie/im)
  expect(head).not.toContain(evilHost)
}

describe('whatever a visitor sends', () => {
  it('is answered, with no failure, no stack and no header of theirs', async () => {
    const request = fc.record({
      target: hostileTarget(knownPaths),
      headers: hostileHeaders,
      method: hostileMethod,
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ target, headers, method }) => {
        expectCalm(await sendRaw(port, requestText(target, headers, method)))
        expect(failures).toEqual([])
      }),
      { numRuns: fuzzRuns(300) },
    )
  })

  it('may be no HTTP at all', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((list) => Buffer.from(list).toString('latin1'))
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        expectCalm(await sendRaw(port, `${text}\r\n\r\n`))
      }),
      { numRuns: Math.min(1_000, fuzzRuns(50)) },
    )
    expect((await sendRaw(port, requestText('/healthz'))).status).toBe(200)
  })
})

describe('a path', () => {
  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e%5c%2e%2e%5cpackage.json',
    '/fjordby/..%2f..%2f..%2fpackage.json',
    '/api/v1/meetings/..%2f..%2f..%2f/package.json/2020-01-01',
    '//package.json',
    '/package.json%00.css',
  ])('%s leads to no file', async (target) => {
    const { status, body } = await sendRaw(port, requestText(target))
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('"dependencies"')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'of the name %s is nothing special',
    async (name) => {
      for (const target of [`/${name}`, `/emne/${name}`, `/sag/${name}`, `/fjordby/${name}`]) {
        expect((await sendRaw(port, requestText(target))).status, target).toBe(404)
      }
      expect((await sendRaw(port, requestText(`/soeg?${name}=1`))).status).toBe(400)
      expect((await sendRaw(port, requestText(`/soeg?sort=${name}`))).status).toBe(400)
    },
  )

  it('cannot write a header', async () => {
    for (const target of [
      '/soeg?q=%0d%0aX-Evil:1',
      '/%0d%0aX-Evil:1',
      '/sag/%0d%0aX-Evil:1',
      '/soeg?%0d%0aX-Evil=1',
    ]) {
      expect((await sendRaw(port, requestText(target))).head, target).not.toMatch(/x-evil/i)
    }
  })

  it('that is far too long is refused', async () => {
    expect((await sendRaw(port, requestText(`/soeg?q=${'a'.repeat(9_000)}`))).status).toBe(414)
    expect((await sendRaw(port, requestText(`/soeg?q=${'a'.repeat(90_000)}`))).status).toBe(431)
  })
})

describe('a cache', () => {
  const forged = [
    `X-Forwarded-Host: ${evilHost}`,
    `X-Forwarded-Proto: https`,
    `X-Original-URL: /${evilHost}`,
    `Forwarded: host=${evilHost}`,
  ]

  const withWholeAddresses = [
    ...['/soeg.atom?q=skole', '/soeg.csv?q=skole', '/sitemap.xml', '/sitemap-1.xml', '/opensearch.xml'],
    ...['/robots.txt', '/api/openapi.json', '/fjordby/teknisk-udvalg/moeder.ics'],
    '/fjordby/teknisk-udvalg/2023-05-09/3',
  ]
  it.each(withWholeAddresses)('that keeps %s keeps no host that a visitor named', async (target) => {
    for (const host of [
      evilHost,
      `localhost.${evilHost}`,
      `127.0.0.1.${evilHost}`,
      `localhost:80@${evilHost}`,
    ]) {
      const { body, status } = await sendRaw(port, requestText(target, [`Host: ${host}`, ...forged]))
      expect(body, host).not.toContain(evilHost)
      expect(status).toBe(200)
    }
  })

  it.each(['/', '/soeg?q=repatriering', '/fjordby', '/soeg.json?q=repatriering'])(
    'that keeps %s keeps nothing that another visitor forged',
    async (target) => {
      const honest = await sendRaw(port, requestText(target))
      const evil = await sendRaw(port, requestText(target, forged))
      const evilHostLine = await sendRaw(port, requestText(target, [`Host: ${evilHost}`]))
      const timeless = (text: string) => text.replace(/"tookMs":[\d.]+/, '')
      expect(timeless(evil.body)).toBe(timeless(honest.body))
      expect(timeless(evilHostLine.body)).toBe(timeless(honest.body))
      expect(honest.status).toBe(200)
    },
  )
})
