// The lock of an index folder: a file that names the ingest that holds it, so that one that was killed holds nothing.

import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './is-missing.ts'

/** Gives the lock back. */
export type ReleaseLock = () => Promise<void>

/**
 * Takes the lock that only one ingest at a time may hold on an index folder.
 * Undefined when a living process holds it; a lock left by a process that has ended is taken over.
 */
export async function takeIngestLock(indexFolder: string): Promise<ReleaseLock | undefined> {
  await mkdir(indexFolder, { recursive: true })
  const path = join(indexFolder, '.ingest-lock')
  const own = await nameOf(process.pid)
  if (!(await createLock(path, own))) {
    const holder = await readFile(path, 'utf8').catch(() => '')
    if (await isAlive(holder)) return undefined
    if (!(await removeLockOf(path, holder)) || !(await createLock(path, own))) return undefined // somebody was quicker
  }
  return () => rm(path, { force: true })
}

/** Linking a finished file is one step, so a lock that exists always names its holder. */
async function createLock(path: string, name: string): Promise<boolean> {
  const draft = `${path}-${process.pid}`
  await writeFile(draft, name)
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    if (isMissing(error)) return false // cleared away by the holder
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** False when the lock had changed hands meanwhile: it is then put back. */
async function removeLockOf(path: string, holder: string): Promise<boolean> {
  const aside = `${path}-left-${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return false
  }
  const isHolders = (await readFile(aside, 'utf8')) === holder
  if (!isHolders) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
  return isHolders
}

/** A process by number and start: numbers come again, in a container after every start. */
async function nameOf(pid: number): Promise<string> {
  return `${pid} ${await startOf(pid)}`
}

async function isAlive(name: string): Promise<boolean> {
  const [digits = '', start = ''] = name.split(' ')
  const pid = Number(digits)
  if (!Number.isInteger(pid) || pid <= 0) return false
  if ((await startOf(pid)) !== start) return false
  try {
    process.kill(pid, 0) // signal 0 only asks whether the process is there
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When the process started, in ticks since the machine did; empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The second field is the program's name in brackets and may hold blanks; the start is the twentieth after it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
