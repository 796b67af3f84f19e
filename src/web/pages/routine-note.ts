// What the search page says of routine items: how many there are, where they stand, and the ways to have it otherwise.

import type { RoutinePlace, SearchResults } from '../../search/results.ts'
import type { Link } from '../frame.ts'
import type { SearchState, ShownState } from '../search-state.ts'
import { withRoutine } from '../search-state.ts'
import { searchUrl } from '../urls.ts'
import { counted } from '../wording.ts'

/** The sentence and its links. */
export interface RoutineNote {
  readonly text: string
  readonly links: readonly Link[]
}

/** Where the list of routine items begins on its page. */
const routineAnchor = 'rutine'

/** The note for a search as it is shown; undefined where no item is set aside, or where there is nothing else. */
export function routineNote(
  state: ShownState,
  { total, routineTotal }: SearchResults,
): RoutineNote | undefined {
  const count = counted(routineTotal, 'rutinepunkt', 'rutinepunkter')
  if (routineTotal === 0) return undefined
  if (state.routine === 'uden') {
    return {
      text: `${count} uden eget indhold er udeladt.`,
      links: [linkTo(state, 'sidst'), linkTo(state, 'bland')],
    }
  }
  if (routineTotal === total) return undefined
  if (state.routine === 'bland') {
    return {
      text: `Heraf ${count} uden eget indhold.`,
      links: [linkTo(state, 'sidst'), linkTo(state, 'uden')],
    }
  }
  const page = Math.floor((total - routineTotal) / state.limit) + 1
  const url = page === state.page ? '' : searchUrl({ ...state, page, routine: undefined })
  return {
    text: `Heraf ${count} uden eget indhold, lagt til side sidst på listen.`,
    links: [
      { label: 'Gå til dem', url: `${url}#${routineAnchor}` },
      linkTo(state, 'bland'),
      linkTo(state, 'uden'),
    ],
  }
}

/** How many of the hits on this page stand before the routine items that were set aside. */
export function countBeforeRoutine(state: ShownState, { total, routineTotal, hits }: SearchResults): number {
  if (state.routine !== 'sidst' || routineTotal === total) return hits.length
  const before = total - routineTotal - (state.page - 1) * state.limit
  return Math.min(hits.length, Math.max(0, before))
}

const placeLabels: Readonly<Record<RoutinePlace, string>> = {
  sidst: 'Læg dem sidst',
  bland: 'Vis dem mellem de andre',
  uden: 'Udelad dem',
}

// The usual place needs no word in the address.
function linkTo(state: SearchState, place: RoutinePlace): Link {
  return {
    label: placeLabels[place],
    url: searchUrl(withRoutine(state, place === 'sidst' ? undefined : place)),
  }
}
