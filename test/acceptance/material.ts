// Where the acceptance suites find minutes that are no part of the project, with the truth about them.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { segmentJson } from '../../src/cli/segment-json.ts'
import { checkMeeting } from '../minutes/check-meeting.ts'

/** The folder that the variable names; undefined when it is not set. A folder that is not there is an error. */
export function materialFolder(variable: string): string | undefined {
  const folder = process.env[variable]
  if (folder === undefined || folder === '') return undefined
  if (!existsSync(folder)) throw new Error(`${variable} names "${folder}", which is not there.`)
  return folder
}

/** The files in `folder` whose names end with `ending`, read as JSON; at least one must be there. */
export function truths(folder: string, ending: RegExp): readonly unknown[] {
  const names = readdirSync(folder).filter((name) => ending.test(name))
  if (names.length === 0) throw new Error(`"${folder}" holds no file like ${String(ending)}.`)
  return names.sort().map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** What `segment` prints for a file; the laws of all meetings are checked on the way. */
export async function segmented(folder: string, file: string): Promise<ReturnType<typeof segmentJson>> {
  const { document, reading } = await checkMeeting(file, readFileSync(join(folder, file)))
  return segmentJson(document, reading)
}
