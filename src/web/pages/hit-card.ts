// A hit of a search as the card on the page.

import type { Hit } from '../../search/results.ts'
import type { TextRun } from '../marked-text.ts'
import { runsOf } from '../marked-text.ts'
import type { OutcomeBadge } from '../outcome-badge.ts'
import { outcomeBadge } from '../outcome-badge.ts'
import { decisionUrl, itemUrl } from '../urls.ts'
import { dateText, untitled } from '../wording.ts'

/** A passage of a hit and the part of the item it stands in. */
interface HitPassage {
  readonly label: string
  readonly runs: readonly TextRun[]
}

/** One hit. */
export interface HitCard {
  readonly url: string
  readonly title: readonly TextRun[]
  readonly municipality: string
  readonly council: string
  /** For machines; empty where the minutes print no date. */
  readonly isoDate: string
  readonly date: string
  readonly number: string
  readonly outcome: OutcomeBadge | undefined
  readonly passages: readonly HitPassage[]
  /** Where the decision stands; undefined when nothing was decided. */
  readonly decisionUrl: string | undefined
  /** The title alone, so that every "Gå til beslutningen" can be told from the others. */
  readonly plainTitle: string
}

/** The card of `hit`; its links carry the query so that the item page can mark it. */
export function hitCard(hit: Hit, query: string): HitCard {
  const title = hit.title ?? untitled
  return {
    url: itemUrl(hit.id, query),
    title: runsOf(title, hit.title === undefined ? [] : hit.titleMarks),
    municipality: hit.municipality,
    council: hit.council,
    isoDate: hit.date ?? '',
    date: dateText(hit.date),
    number: hit.number === undefined ? '' : `Punkt ${hit.number}`,
    outcome: outcomeBadge(hit.outcome),
    passages: hit.snippets
      .filter((snippet) => snippet.field !== 'title')
      .map((snippet) => ({
        label: snippet.field === 'decision' ? 'Beslutning' : '',
        runs: runsOf(snippet.text, snippet.marks).map(onOneLine),
      })),
    decisionUrl: hit.outcome === undefined ? undefined : decisionUrl(hit.id, query),
    plainTitle: title,
  }
}

/** A passage runs over several blocks; a dot stands where one ends. */
function onOneLine(run: TextRun): TextRun {
  return run.text.includes('\n') ? { ...run, text: run.text.replaceAll('\n', ' · ') } : run
}
