// Folders for the fault tests: two versions of a corpus, and a disk that can be filled and made read-only.

import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own with two versions of a corpus in it: `after` has a meeting more than `before`. */
export interface Places {
  readonly folder: string
  readonly before: string
  readonly after: string
  readonly index: string
  readonly remove: () => Promise<void>
}

export async function createPlaces(): Promise<Places> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  const [before, after, index] = [join(folder, 'before'), join(folder, 'after'), join(folder, 'index')]
  cpSync('corpus', before, { recursive: true })
  cpSync('corpus', after, { recursive: true })
  await writeFile(join(after, 'ny.md'), meetingText(1))
  return { folder, before, after, index, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Small minutes that are like no others. */
export function meetingText(day: number): string {
  const date = `${1 + (day % 28)}. maj ${1950 + day}`
  return `# Referat\n\nTestby Byråd\n\nMødedato: ${date}\n\n1. Støtte til repatriering\n\nBeslutning\n\nGodkendt.\n`
}

/** A disk of its own. Where the machine does not allow to mount one, a plain folder and a limit on what is written. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves `freeKb` free; gives the shell's limit that a run must be started with. */
  readonly fill: (freeKb: number) => string
  readonly empty: () => void
  readonly setReadOnly: (isReadOnly: boolean) => void
  readonly unmount: () => void
}

export function smallDisk(folder: string, sizeMb: number): SmallDisk {
  mkdirSync(folder)
  const isMounted = run('mount', '-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder)
  const filler = join(folder, '.filler')
  return {
    folder,
    fill: (freeKb) => {
      if (!isMounted) return `ulimit -f ${freeKb}`
      rmSync(filler, { force: true })
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeKb * 1024)))
      return 'true'
    },
    empty: () => {
      rmSync(filler, { force: true })
    },
    setReadOnly: (isReadOnly) => {
      if (isMounted) run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder)
      else chmodSync(folder, isReadOnly ? 0o555 : 0o755)
    },
    unmount: () => {
      if (isMounted) run('umount', folder)
    },
  }
}

function run(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words).status === 0
}
