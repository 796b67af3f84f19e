// The thread of one task of a join. It knows nothing of words or files of the corpus, so that it starts at once.

import { parentPort, workerData } from 'node:worker_threads'
import { joinedFiles, type JoinTask } from './join-tasks.ts'

parentPort?.postMessage(await joinedFiles(workerData as JoinTask))
