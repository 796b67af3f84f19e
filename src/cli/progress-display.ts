import { SingleBar } from 'cli-progress'
import type { IngestProgress } from './ingest/read-corpus.ts'

/** Shows how far an ingest has come. */
export interface ProgressDisplay {
  readonly show: (progress: IngestProgress) => void
  readonly stop: () => void
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

const plainLineEvery = 500 // between two lines where there is no terminal to draw a bar on
const plainStretchMs = 5_000 // and no more often than so

const stages = {
  read: { doing: 'Reading', what: 'files', done: 'files read' },
  index: { doing: 'Indexing', what: 'meetings', done: 'meetings indexed' },
} as const satisfies Record<IngestProgress['stage'], object>

/** A bar with rate and time left on a terminal, a plain line now and then elsewhere. */
export function progressOn(output: Output): ProgressDisplay {
  return output.isTTY === true ? barOn(output) : plainLinesOn(output)
}

function barOn(output: Output): ProgressDisplay {
  let startedMs = performance.now()
  let stageShown: IngestProgress['stage'] | undefined
  const bar = new SingleBar({
    format: '{doing} [{bar}] {value}/{total} {what}, {rate} {what}/s, {eta_formatted} left',
    stream: output,
    hideCursor: true,
    clearOnComplete: true,
  })
  return {
    show: ({ stage, doneCount, totalCount }) => {
      const { doing, what } = stages[stage]
      const isNew = stage !== stageShown
      if (isNew) startedMs = performance.now()
      const rate = (doneCount * 1000) / Math.max(1, performance.now() - startedMs)
      const payload = { doing, what, rate: isNew ? '–' : rate.toFixed(0) }
      if (isNew) bar.start(totalCount, doneCount, payload)
      else bar.update(doneCount, payload)
      stageShown = stage
    },
    stop: () => {
      bar.stop()
    },
  }
}

function plainLinesOn(output: Output): ProgressDisplay {
  let startedMs = performance.now()
  let stageShown: IngestProgress['stage'] | undefined
  let lineMs = startedMs
  return {
    show: ({ stage, doneCount, totalCount }) => {
      const now = performance.now()
      if (stage !== stageShown) startedMs = now
      stageShown = stage
      if (doneCount % plainLineEvery !== 0 || (now - lineMs < plainStretchMs && doneCount < totalCount))
        return
      lineMs = now
      const perSecond = (doneCount * 1000) / Math.max(1, now - startedMs)
      const left = Math.ceil((totalCount - doneCount) / Math.max(1e-9, perSecond))
      const { done, what } = stages[stage]
      output.write(
        `${doneCount} of ${totalCount} ${done}, ${perSecond.toFixed(0)} ${what}/s, ${left} s left\n`,
      )
    },
    stop: () => undefined,
  }
}
