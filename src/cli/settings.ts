// Settings: a flag wins over the environment, the environment over the default.

import { UsageError } from './usage-error.ts'

/** The flags that several commands share, as typed. */
export interface SettingFlags {
  readonly corpus?: string
  readonly index?: string
  readonly port?: string
  readonly host?: string
  readonly engine?: string
  readonly workers?: string
}

/** The engines an index can be made with: the fast one, and the small one that defines its answers. */
export const engineNames = ['compiled', 'minisearch'] as const
export type EngineName = (typeof engineNames)[number]

export interface Settings {
  readonly corpus: string
  readonly index: string
  readonly port: number
  readonly host: string
  readonly engine: EngineName
  /** Undefined where the command is to choose. */
  readonly workers: number | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings in force; throws a UsageError for a port, an engine or a number of workers that is none. */
export function settingsOf(flags: SettingFlags, environment: Environment): Settings {
  return {
    corpus: flags.corpus ?? environment['REFERATARKIV_CORPUS'] ?? 'corpus',
    index: flags.index ?? environment['REFERATARKIV_INDEX'] ?? 'index',
    port: parsePort(flags.port ?? environment['PORT'] ?? '3000'),
    host: flags.host ?? environment['HOST'] ?? '127.0.0.1',
    workers: parseWorkers(flags.workers ?? environment['REFERATARKIV_WORKERS']),
    engine: parseEngine(flags.engine ?? environment['REFERATARKIV_ENGINE'] ?? 'compiled'),
  }
}

function parseEngine(text: string): EngineName {
  const engine = engineNames.find((name) => name === text)
  if (!engine) throw new UsageError(`The engine must be ${engineNames.join(' or ')}, not "${text}"`)
  return engine
}

const mostWorkers = 64

function parseWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const workers = Number(text)
  if (!/^\d+$/.test(text) || workers < 1 || workers > mostWorkers)
    throw new UsageError(`The workers must be a number from 1 to ${mostWorkers}, not "${text}"`)
  return workers
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`The port must be a number from 0 to 65535, not "${text}"`)
  return port
}
