// The threads of an ingest, and handing out its work.

import { Worker } from 'node:worker_threads'
import {
  createIngestThread,
  type IndexTask,
  type IngestThread,
  type ReadAnswer,
  type ReadTask,
  type ThreadSetup,
} from './ingest-thread.ts'

/** What a thread is told. */
export type TaskMessage = { readonly number: number } & (
  { readonly kind: 'read'; readonly task: ReadTask } | { readonly kind: 'index'; readonly task: IndexTask }
)

/** What it answers. */
export type ThreadMessage = { readonly number: number } & (
  | { readonly kind: 'read'; readonly answer: ReadAnswer }
  | { readonly kind: 'index'; readonly answer: undefined }
  | { readonly kind: 'progress'; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string }
)

/** The loader of TypeScript that runs the sources does not reach their threads. */
export const canStartThreads = import.meta.url.endsWith('.js')

/** So many threads; a single one is the calling thread itself, and so are those of a program that is not compiled. */
export async function createIngestThreads(
  setup: ThreadSetup,
  count: number,
): Promise<readonly IngestThread[]> {
  if (count === 1 || !canStartThreads) return [await createIngestThread(setup)]
  return Array.from({ length: count }, () => startedThread(setup))
}

type Answer = ReadAnswer | undefined

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: Error) => void
  readonly onProgress: (count: number) => void
}

/** Of what is met in a file hardly anything outlives it: with less room for what is new a thread has 40 MB less and is as fast. */
export const resourceLimits = { maxYoungGenerationSizeMb: 16 }

function startedThread(setup: ThreadSetup): IngestThread {
  const worker = new Worker(new URL('./ingest-worker.js', import.meta.url), {
    workerData: setup,
    resourceLimits,
  })
  const waiting = new Map<number, Waiting>()
  let taskCount = 0
  let isClosed = false

  function fail(reason: Error): void {
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  worker.on('message', (message: ThreadMessage) => {
    const task = waiting.get(message.number)
    if (message.kind === 'progress') task?.onProgress(message.count)
    else {
      waiting.delete(message.number)
      if (message.kind === 'failed') task?.reject(new Error(message.reason))
      else task?.resolve(message.answer)
    }
  })
  worker.on('error', fail)
  worker.on('exit', (code) => {
    if (!isClosed) fail(new Error(`A thread of the ingest ended with ${code}`))
  })

  function ask(message: TaskMessage, onProgress: (count: number) => void = () => undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      waiting.set(message.number, { resolve, reject, onProgress })
      worker.postMessage(message)
    })
  }

  return {
    read: (task) => ask({ kind: 'read', number: taskCount++, task }) as Promise<ReadAnswer>,
    index: async (task, onMeeting) => {
      await ask({ kind: 'index', number: taskCount++, task }, onMeeting)
    },
    close: async () => {
      isClosed = true
      await worker.terminate()
    },
  }
}

/** Answers wait for their turn; so many tasks a thread are under way or waiting, which bounds the memory they take. */
const tasksPerThread = 4

/** Gives the answers to `tasks` in their order; each is done by the first thread that is free. */
export async function* answersInOrder<Task, Answer>(
  threads: readonly IngestThread[],
  tasks: Iterable<Task> | AsyncIterable<Task>,
  answer: (thread: IngestThread, task: Task) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const idle = [...threads]
  const queue: ((thread: IngestThread) => void)[] = []
  const under: Promise<Answer>[] = []

  async function done(task: Task): Promise<Answer> {
    const thread = idle.pop() ?? (await new Promise<IngestThread>((resolve) => queue.push(resolve)))
    try {
      return await answer(thread, task)
    } finally {
      const next = queue.shift()
      if (next) next(thread)
      else idle.push(thread)
    }
  }

  for await (const task of tasks) {
    const promised = done(task)
    promised.catch(() => undefined) // reported when its turn comes
    under.push(promised)
    if (under.length < tasksPerThread * threads.length) continue
    const first = under.shift()
    if (first) yield await first
  }
  for (const promised of under) yield await promised
}
