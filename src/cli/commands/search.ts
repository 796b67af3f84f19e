import { Option, type Command } from 'commander'
import {
  facetNames,
  routinePlaces,
  sortOrders,
  type FacetName,
  type FacetSelection,
  type Hit,
  type Refusal,
  type RoutinePlace,
  type SearchResults,
  type SortOrder,
} from '../../search/results.ts'
import { recordOf } from '../../search/facet-columns.ts'
import { searchJson } from '../../web/search-json.ts'
import { engineOption } from '../engine-option.ts'
import { openServedSnapshot } from '../open-served-snapshot.ts'
import { queryNotes } from '../query-notes.ts'
import type { Shell } from '../shell.ts'
import { searchModules } from '../search-modules.ts'
import { settingsOf } from '../settings.ts'
import { UsageError } from '../usage-error.ts'

const defaultLimit = 20
const maximumLimit = 1_000

interface SearchFlags {
  readonly kommune: readonly string[]
  readonly raad: readonly string[]
  readonly aar: readonly string[]
  readonly emne: readonly string[]
  readonly udfald: readonly string[]
  readonly sagstype: readonly string[]
  readonly sort: SortOrder
  readonly rutine: RoutinePlace
  readonly limit: string
  readonly index?: string
  readonly engine?: string
  readonly json?: boolean
  readonly explain?: boolean
}

/** `search QUERY`: one search from the shell, the same as on the page. */
export function searchCommand(program: Command, shell: Shell): void {
  program
    .command('search')
    .description('search the newest snapshot')
    .argument('<query>', 'the query, in the language of the search page')
    .addOption(facetOption('--kommune <slug>', 'only this municipality'))
    .addOption(facetOption('--raad <slug>', 'only this council'))
    .addOption(facetOption('--aar <year>', 'only this year'))
    .addOption(facetOption('--emne <code>', 'only this topic'))
    .addOption(facetOption('--udfald <outcome>', 'only this outcome'))
    .addOption(facetOption('--sagstype <type>', 'only this type of case'))
    .addOption(new Option('--sort <order>', 'the order of the hits').choices(sortOrders).default('relevans'))
    .addOption(
      new Option('--rutine <place>', 'where routine items without substance stand')
        .choices(routinePlaces)
        .default('bland'),
    )
    .option('--limit <number>', `how many hits, at most ${maximumLimit}`, String(defaultLimit))
    .option('--index <folder>', 'the folder with the snapshots')
    .addOption(engineOption())
    .option('--explain', 'say why each hit ranks where it does')
    .option('--json', 'print the result object as JSON')
    .action(async (query: string, flags: SearchFlags) => {
      const results = await searched(query, flags, shell)
      const printed =
        flags.json === true ? JSON.stringify(searchJson(results), undefined, 2) : textOf(results)
      shell.stdout.write(`${printed}\n`)
      if (flags.json !== true) shell.stderr.write(queryNotes(results))
    })
}

/** An option that may be repeated; its values are alternatives. */
function facetOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([], 'all')
    .argParser((value: string, values: readonly string[]) => [...values, value])
}

async function searched(query: string, flags: SearchFlags, shell: Shell): Promise<SearchResults> {
  const { corpus, index, engine } = settingsOf(flags, shell.environment)
  const limit = parseLimit(flags.limit)
  const selection: FacetSelection = recordOf((facet) => flags[facet])
  const snapshot = await openServedSnapshot(index, await searchModules(engine, corpus))
  try {
    const outcome = await snapshot.served.search.search({
      query,
      selection,
      sort: flags.sort,
      routine: flags.rutine,
      offset: 0,
      limit,
      explain: flags.explain === true,
    })
    if (outcome.kind === 'refused') throw new UsageError(refusalLine(outcome.refusal, selection))
    return outcome.results
  } finally {
    await snapshot.close()
  }
}

/** The page says it in Danish; the shell names the flag in English. */
function refusalLine({ parameter, message }: Refusal, selection: FacetSelection): string {
  if (parameter === 'q') return `The query is not understood: ${message}`
  const values = isFacetName(parameter) ? selection[parameter] : []
  return `--${parameter} ${values.join(', ')} is not in this archive`
}

function isFacetName(parameter: Refusal['parameter']): parameter is FacetName {
  return facetNames.some((name) => name === parameter)
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!/^\d+$/.test(text) || limit > maximumLimit) {
    throw new UsageError(`The limit must be a number from 0 to ${maximumLimit}, not "${text}"`)
  }
  return limit
}

function textOf({ total, hits }: SearchResults): string {
  const lines = hits.map(hitLines)
  return [`${total} ${total === 1 ? 'item' : 'items'}`, ...lines].join('\n')
}

function hitLines(hit: Hit): string {
  const heading = [hit.date, hit.municipality, hit.council, hit.number && `pkt. ${hit.number}`, hit.title]
  const snippets = hit.snippets.map((snippet) => `    ${snippet.text.replace(/\s+/g, ' ')}`)
  const scores = (hit.explanation ?? []).map(
    ({ text, how, score }) => `    ${score.toFixed(2)} ${text}: ${how}`,
  )
  const printed = heading.filter((part) => part !== undefined).join(' · ')
  return [printed, `  /${hit.id}`, ...snippets, ...scores].join('\n')
}
