import supertest from 'supertest'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.ts'
import { fakeSnapshot } from './fake-snapshot.ts'
import { fakeApp, get } from './web-door.ts'

describe('the server', () => {
  it('says that it is alive, and with what', async () => {
    const { text, headers } = await get('/readyz')
    expect(JSON.parse(text)).toMatchObject({ status: 'ok', snapshot: 'fake-1', meetings: 5, items: 54 })
    expect(headers['cache-control']).toBe('no-store')
    expect((await get('/healthz')).text).toBe('{"status":"ok"}')
  })

  it('gives the stylesheet under an address that may be kept for ever', async () => {
    const { text } = await get('/')
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(path).toMatch(/^\/assets\/site\.[0-9a-f]{12}\.css$/)
    const { status, headers } = await get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/css')
    expect(headers['cache-control']).toContain('immutable')
  })

  it('answers 304 when the visitor has the page already', async () => {
    const first = await get('/fjordby')
    const again = await get('/fjordby').set('If-None-Match', String(first.headers['etag']))
    expect(again.status).toBe(304)
    expect(first.headers['cache-control']).toContain('max-age=60')
  })

  it('does not say what it is made with', async () => {
    expect((await get('/')).headers).not.toHaveProperty('x-powered-by')
  })

  it('only reads', async () => {
    const app = fakeApp()
    const { status, headers } = await supertest(app).post('/soeg')
    expect(status).toBe(405)
    expect(headers['allow']).toBe('GET, HEAD')
    expect((await supertest(app).head('/soeg')).status).toBe(200)
  })

  it('takes a new snapshot with the next request', async () => {
    let snapshot = fakeSnapshot()
    const app = createApp({ snapshots: { current: () => snapshot } })
    snapshot = { ...snapshot, id: 'fake-2' }
    expect((await supertest(app).get('/readyz')).body).toMatchObject({ snapshot: 'fake-2' })
  })

  it('shows no stack when something breaks on our side, and tells the operator', async () => {
    const snapshot = fakeSnapshot()
    const failures: unknown[] = []
    const search = { ...snapshot.search, search: () => Promise.reject(new Error('the engine room burns')) }
    const app = fakeApp({ ...snapshot, search }, failures)
    const page = await supertest(app).get('/soeg?q=x')
    expect(page.status).toBe(500)
    expect(page.text).toContain('Noget gik galt')
    expect(page.text).not.toContain('engine room')
    const json = await supertest(app).get('/soeg.json?q=x')
    expect(json.body).toMatchObject({ error: { status: 500, code: 'internal' } })
    expect(failures).toHaveLength(2)
  })
})
