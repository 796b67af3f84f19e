// What may be meant, while a visitor types: for the search field, and for browsers that search here.

import { Router } from 'express'
import { parseAgendaItemId } from '../../model/ids.ts'
import type { Suggestion, SuggestionKind } from '../../search/suggestion.ts'
import type { WebContext } from '../context.ts'
import { sendJson } from '../context.ts'
import { parametersOf } from '../search-request.ts'
import { stateOf } from '../search-state.ts'
import { badParameter } from '../shown-error.ts'
import { suggestionsOf } from '../suggestions-of.ts'
import { caseUrl, itemUrl, searchUrl, topicUrl } from '../urls.ts'

/** One suggestion as the search field shows it. */
export interface SuggestionJson {
  readonly text: string
  /** What it is, in Danish. */
  readonly kind: string
  readonly url: string
}

const shownSuggestions = 8 // A list that is seen whole on a phone, the keyboard being up.
const longestTyped = 200

const kindLabels: Readonly<Record<SuggestionKind, string>> = {
  municipality: 'Kommune',
  council: 'Råd',
  topic: 'Emne',
  case: 'Sag',
  term: 'Ord',
  title: 'Punkt',
}

/** The route for `/forslag.json`; with `form=opensearch` it answers as browsers expect it. */
export function suggestionRoutes({ snapshots }: WebContext): Router {
  const router = Router()
  router.get('/forslag.json', async (request, response) => {
    const parameters = parametersOf(request)
    const unknown = [...parameters.keys()].find((name) => name !== 'q' && name !== 'form')
    if (unknown !== undefined) throw badParameter(unknown, 'Forslag forstår kun q og form.')
    const form = parameters.get('form')
    if (form !== null && form !== 'opensearch') throw badParameter('form', 'Den eneste form er opensearch.')
    const typed = (parameters.get('q') ?? '').slice(0, longestTyped)
    const found = (await suggestionsOf(snapshots.current())).suggest(typed, shownSuggestions)
    if (form === null) sendJson(response, { query: typed, suggestions: found.map(suggestionJson) })
    else sendJson(response, [typed, found.map((suggestion) => suggestion.text)])
  })
  return router
}

function suggestionJson(suggestion: Suggestion): SuggestionJson {
  return { text: suggestion.text, kind: kindText(suggestion), url: urlOf(suggestion) }
}

/** Main groups and groups share titles: the code tells them apart. */
function kindText({ kind, target }: Suggestion): string {
  return kind === 'topic' ? `${kindLabels.topic} ${target}` : kindLabels[kind]
}

function urlOf({ kind, text, target, count }: Suggestion): string {
  switch (kind) {
    case 'municipality':
    case 'council':
      return `/${target}`
    case 'topic':
      return topicUrl(target)
    case 'case':
      return caseUrl(target)
    case 'term':
      return searchUrl(stateOf(text))
    case 'title': {
      const id = count === 1 ? parseAgendaItemId(target) : undefined
      return id ? itemUrl(id) : searchUrl(stateOf(text))
    }
  }
}
