// What could not be read, rule by rule, each case with a link to its place.

import type { RuleId } from '../../model/problem.ts'
import type { FileProblems } from '../../search/archive.ts'
import type { Link } from '../frame.ts'
import { itemOfMeetingUrl, meetingUrl } from '../urls.ts'
import { numberText } from '../wording.ts'
import { shownProblem, type ShownProblem } from './shown-problem.ts'

/** One case of a rule; the file has a page only when a meeting was read from it. */
interface ProblemCase extends ShownProblem {
  readonly path: string
  readonly link: Link | undefined
}

/** A rule with its cases; of many only the first are shown. */
export interface ProblemRule {
  readonly rule: string
  readonly title: string
  readonly count: string
  readonly cases: readonly ProblemCase[]
  readonly hiddenCount: string
}

const mostCases = 100

/** What the rules mean, in the words of the page. */
const titles: Readonly<Partial<Record<RuleId, string>>> = {
  'minutes/no-items': 'Filer uden fundne punkter',
  'minutes/date-missing': 'Møder uden dato',
  'minutes/council-missing': 'Møder uden råd eller udvalg',
  'minutes/municipality-missing': 'Møder uden kommune',
  'minutes/low-confidence': 'Punkter, hvor det er usikkert, om de begynder dér',
  'minutes/decision-missing': 'Åbne punkter uden trykt beslutning',
  'minutes/outcome-unclear': 'Beslutninger med uklart udfald',
  'minutes/number-sequence': 'Punktnumre, der springer eller gentages',
  'minutes/same-meeting': 'Møder med flere filer',
  'readers/cpr-masked': 'Skjulte cpr-numre',
  'readers/empty': 'Tomme filer',
  'readers/binary': 'Filer, der ikke er tekst',
  'readers/failed': 'Filer, der ikke kunne læses',
  'readers/unknown-format': 'Filer i et ukendt format',
  'readers/not-utf-8': 'Tekst i en anden tegnkodning',
  'readers/pdf-scanned': 'Skannede pdf-filer uden tekst',
  'readers/pdf-pages-without-text': 'Pdf-sider uden tekst',
  'readers/html-left-out': 'Dele af websider, der er udeladt',
  'readers/structure-ignored': 'Opstilling, der er set bort fra',
  'readers/xml-damaged': 'Beskadiget xml',
  'store/file-too-large': 'Filer, der er for store',
  'store/file-unreadable': 'Filer, der ikke kunne åbnes',
  'store/link-outside-corpus': 'Genveje ud af mappen',
  'store/no-file': 'Filer, der forsvandt',
  'store/sources-shape': 'Fejl i listen over kilder',
  'store/synonyms-line': 'Fejl i listen over synonymer',
}

/** The rules that `files` break, the gravest first, then those with most cases. */
export function problemRules(files: readonly FileProblems[]): readonly ProblemRule[] {
  const rules = new Map<RuleId, { severity: string; cases: (() => ProblemCase)[] }>()
  for (const file of files) {
    for (const problem of file.problems) {
      const known = rules.get(problem.rule) ?? { severity: problem.severity, cases: [] }
      known.cases.push(() => ({
        ...shownProblem(problem),
        path: file.path,
        link: linkOf(file, problem.item),
      }))
      rules.set(problem.rule, known)
    }
  }
  return [...rules]
    .sort(([ruleA, a], [ruleB, b]) => byGravity(a, b) || (ruleA < ruleB ? -1 : 1))
    .map(([rule, { cases }]) => ({
      rule,
      title: titles[rule] ?? rule,
      count: numberText(cases.length),
      cases: cases.slice(0, mostCases).map((shown) => shown()),
      hiddenCount: cases.length > mostCases ? numberText(cases.length - mostCases) : '',
    }))
}

const gravities = ['error', 'warning', 'info']

function byGravity(
  a: { readonly severity: string; readonly cases: readonly unknown[] },
  b: { readonly severity: string; readonly cases: readonly unknown[] },
): number {
  return gravities.indexOf(a.severity) - gravities.indexOf(b.severity) || b.cases.length - a.cases.length
}

function linkOf({ meeting }: FileProblems, item: string | undefined): Link | undefined {
  if (meeting === undefined) return undefined
  return item === undefined
    ? { label: 'Se mødet', url: meetingUrl(meeting) }
    : { label: 'Se punktet', url: itemOfMeetingUrl(meeting, item) }
}
