// One start of a search process: opens the index in a folder, answers one query with facets, and says what that took.
// Plain JavaScript over the built program, because what is measured is the start that an operator has.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { searchModules } from '../../dist/cli/search-modules.js'
import { filesReadAtNeed, openIndex } from '../../dist/search/search-index.js'
import { openSource } from '../../dist/store/read-at-need.js'

const [engine, folder, query] = process.argv.slice(2)
const { kind, analyzer } = await searchModules(engine)
const readAtNeed = filesReadAtNeed(kind)
const files = readdirSync(folder).map((name) =>
  readAtNeed.has(name)
    ? { name, source: openSource(join(folder, name)) }
    : { name, bytes: readFileSync(join(folder, name)) },
)
const service = openIndex({ kind, analyzer, files, now: () => performance.now() })
const selection = { kommune: ['kommune-0'], raad: [], aar: [], emne: [], udfald: [], sagstype: [] }
const { results } = await service.search({ query, selection, sort: 'relevans', offset: 0, limit: 10 })
const mb = process.memoryUsage.rss() / 1e6
// performance.now() counts from the start of the process.
process.stdout.write(JSON.stringify({ ms: performance.now(), mb, total: results.total }))
