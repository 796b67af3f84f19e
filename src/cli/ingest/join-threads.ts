// The threads that take part in a join.

import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { resourceLimits } from './ingest-threads.ts'
import { joinedFiles, type JoinTask } from './join-tasks.ts'

/** What a thread is told. It ends with its last task, and what it held is free. */
export interface JoinMessage {
  readonly task: JoinTask
  readonly isLast: boolean
}

/** Does tasks of a join one after the other. */
export interface JoinThread {
  /** The files that the task wrote, in order. A failure is reported to whoever waits for it. */
  readonly joined: (message: JoinMessage) => Promise<readonly string[]>
  /** Ends it, done or not. */
  readonly end: () => Promise<unknown>
}

/** The calling thread. */
export const callingThread: JoinThread = {
  joined: ({ task }) => reportedLater(joinedFiles(task)),
  end: () => Promise.resolve(),
}

/** A thread of its own, which is started at once. */
export function startedJoinThread(): JoinThread {
  const worker = new Worker(new URL('./join-worker.js', import.meta.url), { resourceLimits })
  // Rejects when the thread fails; what is waited for after that is without names.
  const answers = on(worker, 'message') as AsyncIterator<[readonly string[]], undefined>
  return {
    joined: (message) => {
      worker.postMessage(message)
      return reportedLater(answers.next().then(({ value }) => value?.[0] ?? []))
    },
    end: () => worker.terminate(),
  }
}

function reportedLater(names: Promise<readonly string[]>): Promise<readonly string[]> {
  names.catch(() => undefined)
  return names
}
