import { appendFile, cp, readFile, truncate, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Places } from './places.ts'
import { createPlaces, meetingText } from './places.ts'
import { ingested } from './program.ts'
import type { ServerProcess } from './served.ts'
import { servedId, serving, totalOf } from './served.ts'

// Processes are started and starved here; the time is only there to end a hang.
vi.setConfig({ testTimeout: 600_000 })

let places: Places
let server: ServerProcess | undefined
beforeEach(async () => {
  places = await createPlaces()
  expect(await ingested(places.before, places.index)).toMatchObject({ code: 0 })
})
afterEach(async () => {
  server?.child.kill('SIGKILL')
  await places.remove()
})

const patience = { timeout: 300_000, interval: 50 }
const meetingPath = '/naestved/integrationsraadet/2017-02-23'

describe('a running server', () => {
  it('refuses a damaged snapshot, says so once, keeps the old one, and takes the mended one', async () => {
    const { index, after } = places
    server = await serving(index)
    const good = await servedId(server)
    const other = `${index}-other`
    await ingested(after, other)
    const current = await readFile(join(other, 'CURRENT'), 'utf8')
    const id = /"id":"([0-9a-f]+)"/.exec(current)?.[1] ?? ''
    await cp(join(other, id), join(index, id), { recursive: true })
    await appendFile(join(index, id, 'readings.br'), 'x')
    await writeFile(join(index, 'CURRENT'), current)
    const { log } = server
    await vi.waitUntil(() => log.some((line) => line.includes('is damaged')), patience)
    expect(await servedId(server)).toBe(good)
    expect(await totalOf(server, 'repatriering')).toBe(2)
    expect((await ingested(after, index)).code).toBe(0)
    const running = server
    await vi.waitUntil(async () => (await servedId(running)) === id, patience)
    expect(await totalOf(server, 'repatriering')).toBe(3)
    expect(log.filter((line) => line.includes('is damaged'))).toHaveLength(1)
  })

  it('answers from a snapshot that has been removed from disk meanwhile', async () => {
    const { index, before, after } = places
    server = await serving(index)
    expect((await fetch(`${server.origin}${meetingPath}`)).status).toBe(200)
    server.child.kill('SIGSTOP')
    await ingested(after, index)
    await writeFile(join(before, 'ny-2.md'), meetingText(2))
    await ingested(before, index)
    server.child.kill('SIGCONT')
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${server?.origin ?? ''}${meetingPath}`)).status),
    )
    expect(new Set(answers)).toEqual(new Set([200]))
  })

  it('fails the request whose meeting is damaged on disk, and no other', async () => {
    const { index } = places
    server = await serving(index)
    const id = await servedId(server)
    await truncate(join(index, id, 'readings.br'), 10)
    const failed = await fetch(`${server.origin}${meetingPath}`)
    expect(failed.status).toBe(500)
    const page = await failed.text()
    const requestId = failed.headers.get('x-request-id') ?? ''
    expect(page).toContain(requestId)
    expect(page).not.toMatch(/readings\.jsonl|node_modules| at /)
    expect(await totalOf(server, 'repatriering')).toBe(2)
    expect(server.child.exitCode).toBeNull()
    const { log } = server
    await vi.waitUntil(
      () => log.some((line) => line.includes(requestId) && line.includes('"level":50')),
      patience,
    )
  })

  it('finishes a request that is half sent when SIGTERM comes, takes no new one, and ends with 0', async () => {
    server = await serving(places.index)
    const { port } = new URL(server.origin)
    const socket = connect(Number(port), '127.0.0.1')
    const answer = text(socket)
    socket.write('GET /soeg.json?q=repatriering HTTP/1.1\r\nHost: localhost\r\n')
    await totalOf(server, 'repatriering') // by now the server has read the half request
    server.child.kill('SIGTERM')
    const { origin } = server
    await vi.waitUntil(
      () =>
        fetch(`${origin}/healthz`).then(
          () => false,
          () => true,
        ),
      patience,
    )
    socket.write('Connection: close\r\n\r\n')
    expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*"total":2/)
    expect(await server.ended).toBe(0)
  })
})

describe('a server that is started', () => {
  it('over a damaged snapshot ends with one line that names the command that mends it', async () => {
    const { index } = places
    server = await serving(index)
    const id = await servedId(server)
    server.child.kill('SIGTERM')
    await server.ended
    await truncate(join(index, id, 'catalog.br'), 10)
    await expect(serving(index)).rejects.toThrow(
      /^serve ended with 1: Snapshot [^\n]*damaged[^\n]*ingest[^\n]*$/,
    )
  })
})
