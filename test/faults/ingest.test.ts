import { setTimeout as sleep } from 'node:timers/promises'
import { existsSync } from 'node:fs'
import { readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openServedSnapshot } from '../../src/cli/open-served-snapshot.ts'
import { searchModules } from '../../src/cli/search-modules.ts'
import { fuzzRuns } from '../hostile/fuzz-runs.ts'
import type { Places } from './places.ts'
import { createPlaces, meetingText, smallDisk } from './places.ts'
import { ingested, started } from './program.ts'

// Processes are started and starved here; the time is only there to end a hang.
vi.setConfig({ testTimeout: 3_600_000 })

let places: Places
beforeEach(async () => {
  places = await createPlaces()
})
afterEach(() => places.remove())

const modules = await searchModules('compiled')
const killCount = Math.min(200, fuzzRuns(6))

/** The id of the snapshot that a server would serve now, opened whole and searched in. */
async function servableId(index: string): Promise<string> {
  const { served, close } = await openServedSnapshot(index, modules)
  await close()
  return served.id
}

/** The id of a snapshot of `corpus` that nothing disturbed. */
async function undisturbedId(corpus: string): Promise<string> {
  const index = `${corpus}-undisturbed`
  expect(await ingested(corpus, index)).toMatchObject({ code: 0 })
  return servableId(index)
}

describe('an ingest that is killed', () => {
  it(`leaves the last good snapshot, at ${killCount} moments, and the next one completes as if nothing was`, async () => {
    const { before, after, index } = places
    const ids = { [before]: await undisturbedId(before), [after]: await undisturbedId(after) }
    const startedAt = performance.now()
    await ingested(before, index)
    let runMs = performance.now() - startedAt
    let good = await servableId(index)
    // A run that is over before its moment is no kill, and tells how much faster the machine has become.
    for (let killedCount = 0, round = 0; killedCount < killCount; round++) {
      expect(round, 'rounds for so many kills').toBeLessThan(20 * killCount)
      const corpus = good === ids[before] ? after : before
      const from = performance.now()
      const { child, ended } = started(['ingest', '--corpus', corpus, '--index', index])
      await momentIn(round, runMs, index, ended)
      child.kill('SIGKILL')
      const { code } = await ended
      if (code === undefined) killedCount += 1
      else runMs = Math.min(runMs, performance.now() - from)
      expect([good, ids[corpus]]).toContain(await servableId(index))
      if (round % 10 === 9 || killedCount === killCount) {
        expect(await ingested(corpus, index)).toMatchObject({ code: 0 })
        expect(await servableId(index)).toBe(ids[corpus])
        expect(
          (await readdir(index)).filter((name) => !/^(?:[0-9a-f]{16}|CURRENT|segments)$/.test(name)),
        ).toEqual([])
      }
      good = await servableId(index)
    }
  })
})

/**
 * Half of the moments lie anywhere in a run, which takes about `runMs` however fast the machine is; half after it has begun
 * to write, where it is most vulnerable. A run that ends first ends the wait.
 */
async function momentIn(round: number, runMs: number, index: string, ended: Promise<unknown>): Promise<void> {
  const over = ended.then(() => true)
  if (round % 2 === 0) {
    await Promise.race([over, sleep(Math.random() * runMs)])
    return
  }
  const isWriting = async () => (await readdir(index)).some((name) => name.startsWith('.writing-'))
  while (!(await Promise.race([over, isWriting()]))) await sleep(1)
  await sleep(Math.random() * 0.02 * runMs)
}

describe('a disk', () => {
  it('that is full stops the ingest with one line; the good snapshot stays, and with room it completes', async () => {
    const { before, after } = places
    const disk = smallDisk(join(places.folder, 'disk'), 16)
    try {
      const index = join(disk.folder, 'index')
      const expected = await undisturbedId(after)
      await ingested(before, index)
      const good = await servableId(index)
      for (const freeKb of [0, 16, 128, 300]) {
        const { code, stderr } = await ingested(after, index, disk.fill(freeKb))
        if (code === 0) break
        expect(stderr).toMatch(/^[^\n]*(?:ENOSPC|EFBIG)[^\n]*\n$/)
        expect(await servableId(index)).toBe(good)
      }
      disk.empty()
      expect(await ingested(after, index)).toMatchObject({ code: 0 })
      expect(await servableId(index)).toBe(expected)
    } finally {
      disk.unmount()
    }
  })

  it('that is read-only stops the ingest with one line, and the good snapshot serves', async () => {
    const disk = smallDisk(join(places.folder, 'disk'), 16)
    try {
      const index = join(disk.folder, 'index')
      await ingested(places.before, index)
      const good = await servableId(index)
      disk.setReadOnly(true)
      const { code, stderr } = await ingested(places.after, index)
      expect(code).toBe(1)
      expect(stderr).toMatch(/^[^\n]*(?:EROFS|EACCES)[^\n]*\n$/)
      expect(await servableId(index)).toBe(good)
      disk.setReadOnly(false)
    } finally {
      disk.unmount()
    }
  })
})

describe('a corpus', () => {
  it('whose files vanish and change while they are read is read as far as it goes, and right the next time', async () => {
    const { before, index } = places
    const path = (number: number) => join(before, `m-${1_000 + number}.md`)
    const numbers = Array.from({ length: 400 }, (_each, i) => i)
    await Promise.all(numbers.map((number) => writeFile(path(number), meetingText(number))))
    await symlink('nowhere', join(before, 'dangling.md'))
    const { ended } = started(['ingest', '--corpus', before, '--index', index])
    await vi.waitUntil(
      async () => existsSync(index) && (await readdir(index)).some((name) => name.startsWith('.readings-')),
      {
        timeout: 300_000,
        interval: 1,
      },
    )
    for (const number of numbers.toReversed().slice(0, 300)) {
      if (number % 2 === 0) await rm(path(number))
      else await writeFile(path(number), meetingText(number + 1_000))
    }
    const { code, stdout } = await ended
    expect(code).toBe(0)
    expect(stdout).toContain('dangling.md')
    expect(await ingested(before, index)).toMatchObject({ code: 0 })
    expect(await servableId(index)).toBe(await undisturbedId(before))
  })
})

describe('two ingests at once', () => {
  it('are one: the second says so and stops', async () => {
    const { before, index } = places
    const first = started(['ingest', '--corpus', before, '--index', index])
    await vi.waitUntil(() => existsSync(join(index, '.ingest-lock')), { timeout: 300_000, interval: 1 })
    first.child.kill('SIGSTOP')
    const second = await ingested(before, index)
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/^Another ingest is writing to [^\n]+\n$/)
    first.child.kill('SIGCONT')
    expect(await first.ended).toMatchObject({ code: 0 })
    await servableId(index)
  })
})
