// One start of a search process: opens the index in a folder, answers one query with facets, and says what that took.
// Plain JavaScript over the built program, because what is measured is the start that an operator has.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { searchModules } from '../../dist/cli/search-modules.js'
import { openIndex } from '../../dist/search/search-index.js'

const [engine, folder, query] = process.argv.slice(2)
const { kind, analyzer } = await searchModules(engine)
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
const service = openIndex({ kind, analyzer, files, now: () => performance.now() })
const selection = { kommune: ['kommune-0'], raad: [], aar: [], emne: [], udfald: [], sagstype: [] }
const { results } = await service.search({ query, selection, sort: 'relevans', offset: 0, limit: 10 })
const mb = process.memoryUsage.rss() / 1e6
// performance.now() counts from the start of the process.
process.stdout.write(JSON.stringify({ ms: performance.now(), mb, total: results.total }))
