import { SingleBar } from 'cli-progress'
import type { ReadingProgress } from './ingest/read-corpus.ts'

/** Shows how far the reading of a corpus has come. */
export interface ProgressDisplay {
  readonly show: (progress: ReadingProgress) => void
  readonly stop: () => void
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

const plainLineEvery = 500 // files between two lines where there is no terminal to draw a bar on

/** A bar with rate and time left on a terminal, a plain line now and then elsewhere. */
export function progressOn(output: Output): ProgressDisplay {
  return output.isTTY === true ? barOn(output) : plainLinesOn(output)
}

function barOn(output: Output): ProgressDisplay {
  let filesPerSecond = 0
  const startedMs = performance.now()
  const bar = new SingleBar({
    format: 'Reading [{bar}] {value}/{total} files, {rate} files/s, {eta_formatted} left',
    stream: output,
    hideCursor: true,
    clearOnComplete: true,
  })
  let isStarted = false
  return {
    show: ({ doneCount, totalCount }) => {
      filesPerSecond = (doneCount * 1000) / Math.max(1, performance.now() - startedMs)
      const payload = { rate: filesPerSecond.toFixed(0) }
      if (!isStarted) bar.start(totalCount, doneCount, payload)
      else bar.update(doneCount, payload)
      isStarted = true
    },
    stop: () => {
      bar.stop()
    },
  }
}

function plainLinesOn(output: Output): ProgressDisplay {
  return {
    show: ({ doneCount, totalCount }) => {
      if (doneCount % plainLineEvery === 0) output.write(`${doneCount} of ${totalCount} files read\n`)
    },
    stop: () => undefined,
  }
}
