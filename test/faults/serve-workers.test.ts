import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Places } from './places.ts'
import { createPlaces } from './places.ts'
import { ingested } from './program.ts'
import type { ServerProcess } from './served.ts'
import { servedId, serving, totalOf } from './served.ts'

// Processes are started and stopped here; the time is only there to end a hang.
vi.setConfig({ testTimeout: 600_000 })

let places: Places
let server: ServerProcess
beforeEach(async () => {
  places = await createPlaces()
  expect(await ingested(places.before, places.index)).toMatchObject({ code: 0 })
})
afterEach(async () => {
  server.child.kill('SIGKILL')
  await places.remove()
})

const patience = { timeout: 300_000, interval: 50 }

/** The processes that the server has started. */
function workerIds(): readonly number[] {
  const { pid = 0 } = server.child
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return ids === '' ? [] : ids.split(' ').map(Number)
}

async function start(...settings: readonly string[]): Promise<void> {
  server = await serving(places.index, ['--workers', '2', ...settings])
}

it('several workers answer, swap without a dropped request, and finish what they have at a signal', async () => {
  await start('--rate', '0')
  expect(workerIds()).toHaveLength(2)
  const first = await servedId(server)
  const seen = new Set<string>()
  const statuses = new Set<number>()
  let isOver = false
  const clients = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      const response = await fetch(`${server.origin}/soeg.json?q=repatriering`, {
        headers: { connection: 'close' },
      })
      statuses.add(response.status)
      await response.arrayBuffer()
      seen.add(await servedId(server))
    }
  })
  expect(await ingested(places.after, places.index)).toMatchObject({ code: 0 })
  await vi.waitUntil(() => seen.size === 2, patience)
  await vi.waitUntil(async () => {
    const totals = await Promise.all([1, 2, 3, 4].map(() => totalOf(server, 'repatriering')))
    return totals.every((total) => total === 3)
  }, patience)
  isOver = true
  await Promise.all(clients)
  expect([...statuses]).toEqual([200])
  expect(seen).toContain(first)

  const [killed = 0] = workerIds()
  process.kill(killed, 'SIGKILL')
  await vi.waitUntil(() => workerIds().length === 2 && !workerIds().includes(killed), patience)
  // The four answers may have come from one worker, so that the other one has yet to take the snapshot.
  await vi.waitUntil(async () => (await totalOf(server, 'repatriering')) === 3, patience)

  const last = fetch(`${server.origin}/soeg.json?q=repatriering`)
  expect((await last).status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

it('a worker finishes a request that is half sent when SIGTERM comes, and all end with 0', async () => {
  await start()
  const { origin } = server
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  const answer = text(socket)
  socket.write('GET /soeg.json?q=repatriering HTTP/1.1\r\nHost: localhost\r\n')
  // Connections are handed out in turn: by now the half request is with its worker.
  for (let i = 0; i < 4; i += 1) await totalOf(server, 'repatriering')
  server.child.kill('SIGTERM')
  const isClosed = () =>
    fetch(`${origin}/healthz`).then(
      () => false,
      () => true,
    )
  await vi.waitUntil(isClosed, patience)
  socket.write('Connection: close\r\n\r\n')
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*"total":2/)
  expect(await server.ended).toBe(0)
})

it('a client has one limit in all workers', async () => {
  await start('--rate', '0.1', '--trusted-proxies', '1') // a single request every ten seconds
  let clientCount = 0
  const statusFor = async (address: string) => {
    const headers = { connection: 'close', 'x-forwarded-for': address }
    const response = await fetch(`${server.origin}/om`, { headers })
    await response.arrayBuffer()
    return response.status
  }
  // Workers take turns and tell each other now and then: asked too soon, the other one does not know yet.
  await vi.waitUntil(async () => {
    clientCount += 1
    const address = `203.0.113.${clientCount}`
    expect(await statusFor(address)).toBe(200)
    await sleep(500)
    return (await statusFor(address)) === 429 && (await statusFor(address)) === 429
  }, patience)
})
