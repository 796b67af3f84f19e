// A thread of a join: one task after the other. It knows nothing of words or files of the corpus, so that it starts at once.

import { on } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { joinedFiles } from './join-tasks.ts'
import type { JoinMessage } from './join-threads.ts'

if (parentPort)
  for await (const [message] of on(parentPort, 'message') as AsyncIterable<[JoinMessage]>) {
    parentPort.postMessage(await joinedFiles(message.task))
    if (message.isLast) break
  }
