import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Gives the lock back. */
export type ReleaseLock = () => Promise<void>

/**
 * Takes the lock that only one ingest at a time may hold on an index folder.
 * Undefined when a living process holds it; a lock left by a process that has ended is taken over.
 */
export async function takeIngestLock(indexFolder: string): Promise<ReleaseLock | undefined> {
  await mkdir(indexFolder, { recursive: true })
  const path = join(indexFolder, '.ingest-lock')
  if (!(await createLock(path))) {
    if (await holderIsAlive(path)) return undefined
    await rm(path, { force: true })
    if (!(await createLock(path))) return undefined // somebody else was quicker
  }
  return () => rm(path, { force: true })
}

/** Linking a finished file is one step, so a lock that exists always names its holder. */
async function createLock(path: string): Promise<boolean> {
  const draft = `${path}-${process.pid}`
  await writeFile(draft, String(process.pid))
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function holderIsAlive(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0) // signal 0 only asks whether the process is there
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
