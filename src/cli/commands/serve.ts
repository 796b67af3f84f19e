import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Command } from 'commander'
import { createApp } from '../../web/app.ts'
import { limitConnections } from '../../web/server-limits.ts'
import { engineOption } from '../engine-option.ts'
import { openServedSnapshot } from '../open-served-snapshot.ts'
import { createServerLog } from '../log.ts'
import type { Shell } from '../shell.ts'
import { searchModules } from '../search-modules.ts'
import { isServingWorker, leaveWorkers, serveInWorkers, workerExchange } from '../serve-workers.ts'
import { serveSettings, webSettingsOf } from '../serve-settings.ts'
import { programVersion } from '../../store/program-fingerprint.ts'
import { settingsOf, type SettingFlags, type Settings } from '../settings.ts'
import { keepSnapshot } from '../snapshot-keeper.ts'
import { CommandError } from '../usage-error.ts'

const lookEveryMs = 1_000 // a new snapshot is served about a second after it was written
const lingerMs = 60_000 // no request takes longer
const drainMs = 20_000 // what is not answered this long after a signal never will be

/** `serve`: the site over the newest snapshot, until SIGTERM or SIGINT; requests under way are finished. */
export function serveCommand(program: Command, shell: Shell): void {
  const command = program
    .command('serve')
    .description('serve the newest snapshot, and a newer one as soon as it is written')
    .option('--corpus <folder>', 'the folder with the minutes; its synonyms.tsv is read')
    .option('--index <folder>', 'the folder with the snapshots')
    .addOption(engineOption())
    .option('--port <number>', 'the port, 0 for any free one')
    .option('--host <name>', 'the address to listen on')
    .option('--workers <number>', 'processes that serve side by side, 1 by default')
  for (const { flag, variable, help } of serveSettings) command.option(flag, `${help} [${variable}]`)
  command.action(async (flags: SettingFlags) => {
    const settings = settingsOf(flags, shell.environment)
    const chosen = webSettingsOf({ ...flags }, shell.environment)
    const { workers = 1 } = settings
    if (workers > 1 && !isServingWorker) {
      await serveInWorkers(workers, (port) => {
        shell.stdout.write(`Serving on ${addressOf(port, settings)}\n`)
      })
      return
    }
    const modules = await searchModules(settings.engine, settings.corpus)
    const version = programVersion()
    const log = createServerLog(shell.stderr)
    const keeper = await keepSnapshot({
      indexFolder: settings.index,
      open: () => openServedSnapshot(settings.index, modules),
      onNews: log.onNews,
      lookEveryMs,
      lingerMs,
    })
    try {
      const server = await listening(
        createApp({ snapshots: keeper, ...log, settings: { ...chosen, version }, exchange: workerExchange }),
        settings,
      )
      const { port } = server.address() as AddressInfo
      if (!isServingWorker) shell.stdout.write(`Serving on ${addressOf(port, settings)}\n`)
      await closed(server)
    } finally {
      await keeper.stop()
      leaveWorkers()
    }
  })
}

type App = ReturnType<typeof createApp>

function listening(app: App, { port, host }: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host)
    limitConnections(server)
    server.once('listening', () => {
      resolve(server)
    })
    server.once('error', (cause: Error) => {
      reject(new CommandError(`Cannot listen on ${host}:${port}: ${cause.message}`, { cause }))
    })
  })
}

function addressOf(port: number, { host }: Settings): string {
  const name = host === '127.0.0.1' ? 'localhost' : host
  return `http://${name}:${port}`
}

/** Resolves when the server has stopped: at the first signal it takes no more requests and finishes those it has. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => {
        resolve()
      })
      server.closeIdleConnections()
      setTimeout(() => {
        server.closeAllConnections()
      }, drainMs).unref()
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })
}
