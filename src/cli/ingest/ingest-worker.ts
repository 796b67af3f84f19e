// The thread of an ingest: one task after the other, each answered by its number.

import { parentPort, workerData } from 'node:worker_threads'
import { createIngestThread, type ReadAnswer, type ThreadSetup } from './ingest-thread.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import type { TaskMessage, ThreadMessage } from './ingest-threads.ts'

const thread = await createIngestThread(workerData as ThreadSetup)

parentPort?.on('message', (message: TaskMessage) => {
  void answered(message)
})

async function answered(message: TaskMessage): Promise<void> {
  const { number } = message
  try {
    if (message.kind === 'read') post({ kind: 'read', number, answer: await thread.read(message.task) })
    else {
      const answer = await thread.index(message.task, (count) => {
        post({ kind: 'progress', number, count })
      })
      post({ kind: 'index', number, answer })
    }
  } catch (error) {
    post({ kind: 'failed', number, reason: error instanceof Error ? error.message : String(error) })
  }
}

function post(message: ThreadMessage<ReadAnswer, IndexedSegment>): void {
  parentPort?.postMessage(message, message.kind === 'index' ? [...message.answer.part.buffers] : [])
}
