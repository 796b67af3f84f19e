// Several processes that serve one address: this one starts them, hands out connections, starts another for one that
// ends, and passes on the signal to stop and what they tell each other.

import cluster, { type Address, type Worker } from 'node:cluster'
import { once } from 'node:events'
import { noExchange, type RateExchange, type SpentRequests } from '../web/guards/rate-exchange.ts'
import { CommandError } from './usage-error.ts'

/** Whether this process is one of several that were started to serve. */
export const isServingWorker: boolean = cluster.isWorker

/**
 * Runs `count` copies of this command until SIGTERM or SIGINT, and resolves when all have finished what they were
 * answering. `onListening` is called with the port when all of them listen. Rejects when one cannot start.
 */
export async function serveInWorkers(count: number, onListening: (port: number) => void): Promise<void> {
  const running = new Set<Worker>()
  const state = { isStopping: false }
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      state.isStopping = true
      for (const worker of running) worker.process.kill('SIGTERM')
      resolve()
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })

  async function start(): Promise<number> {
    const worker = cluster.fork()
    running.add(worker)
    worker.on('message', (message) => {
      for (const other of running) if (other !== worker && other.isConnected()) other.send(message as object)
    })
    const ended = once(worker, 'exit').then(() => running.delete(worker))
    const port = await Promise.race([portOf(worker), ended.then(() => undefined)])
    if (port === undefined) throw new CommandError('A worker ended before it could serve')
    void ended.then(() => (state.isStopping ? undefined : start().catch(() => undefined)))
    return port
  }

  try {
    let port = 0
    for (let number = 0; number < count && !state.isStopping; number += 1) port = await start()
    if (!state.isStopping) onListening(port)
    await stopped
  } finally {
    state.isStopping = true
    for (const worker of running) worker.process.kill('SIGTERM')
    await Promise.all(Array.from(running, (worker) => once(worker, 'exit')))
  }
}

async function portOf(worker: Worker): Promise<number> {
  const [address] = (await once(worker, 'listening')) as [Address]
  return address.port
}

/** How a worker tells the others what clients spend; one process alone tells nobody. */
export const workerExchange: RateExchange = cluster.isWorker
  ? {
      tell: (spent) => process.send?.(spent),
      onTold: (take) => {
        process.on('message', (message) => {
          if (Array.isArray(message)) take(message as SpentRequests) // from this program, by way of its parent
        })
      },
    }
  : noExchange

/** Lets a worker end: the line to the process that started it would keep it alive. */
export function leaveWorkers(): void {
  if (cluster.isWorker) process.disconnect()
}
