// The log of the server: one JSON object a line on standard error, for whatever collects logs on the machine.

import { pino } from 'pino'
import type { FailureLog } from '../web/error-handler.ts'
import type { AnswerLog } from '../web/guards/access-log.ts'

/** What the server tells its operator. */
export interface ServerLog {
  readonly onAnswer: AnswerLog
  readonly onFailure: FailureLog
  readonly onNews: (line: string) => void
}

/** A log that writes lines to `stream`; failures stand there with their stack, which no visitor sees. */
export function createServerLog(stream: { readonly write: (line: string) => unknown }): ServerLog {
  const destination = { write: (line: string) => void stream.write(line) }
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    onAnswer: ({ durationMs, ...answer }) => {
      log.info({ ...answer, durationMs: Math.round(durationMs * 10) / 10 }, 'answered')
    },
    onFailure: (thrown, path, requestId) => {
      log.error({ requestId, path, err: thrown }, 'failed')
    },
    onNews: (line) => {
      log.info(line)
    },
  }
}
