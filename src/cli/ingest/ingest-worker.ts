// The thread of an ingest: one task after the other, each answered by its number.

import { parentPort, workerData } from 'node:worker_threads'
import { createIngestThread, type ThreadSetup } from './ingest-thread.ts'
import type { TaskMessage, ThreadMessage } from './ingest-threads.ts'

const thread = await createIngestThread(workerData as ThreadSetup)

parentPort?.on('message', (message: TaskMessage) => {
  void answered(message)
})

async function answered(message: TaskMessage): Promise<void> {
  const { number } = message
  try {
    switch (message.kind) {
      case 'read':
        post({ kind: 'read', number, answer: await thread.read(message.task) })
        break
      case 'index':
        await thread.index(message.task, (count) => {
          post({ kind: 'progress', number, count })
        })
        post({ kind: 'index', number, answer: undefined })
        break
    }
  } catch (error) {
    post({ kind: 'failed', number, reason: error instanceof Error ? error.message : String(error) })
  }
}

function post(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}
