// What the ranking is made of, each part left out in turn.

import { fold } from '../../danish/fold.ts'
import type { Clause, EngineKind } from '../../search/engine.ts'
import type { SearchDocument } from '../../search/documents.ts'
import type { SearchModules } from '../search-modules.ts'
import { withoutStopWords, withTokens } from './ablated-analyzer.ts'
import { withClauses, withoutVocabulary } from './rewritten-engine.ts'

/** The modules of a search without one thing. */
export interface Ablation {
  readonly name: string
  readonly without: (modules: SearchModules) => SearchModules
}

/** All of them, after the whole. */
export const ablations: readonly Ablation[] = [
  { name: 'everything', without: (modules) => modules },
  {
    name: 'no parts of compounds',
    without: (modules) => ({
      ...modules,
      analyzer: withTokens(modules.analyzer, (token) => (token.kind === 'part' ? undefined : token)),
    }),
  },
  { name: 'heads like other parts', without: asked(headAsPart) },
  {
    name: 'no lemmas',
    without: (modules) => ({
      ...modules,
      analyzer: withTokens(modules.analyzer, (token, printed) =>
        token.kind === 'part' ? { ...token, term: fold(printed) } : { ...token, term: token.form },
      ),
    }),
  },
  {
    name: 'no folding of æ, ø, å',
    without: (modules) => ({
      ...modules,
      analyzer: withTokens(modules.analyzer, (token, printed) =>
        /[æøå]/i.test(printed) ? { ...token, term: `${token.term}~`, form: `${token.form}~` } : token,
      ),
    }),
  },
  {
    name: 'no stop words',
    without: (modules) => ({ ...modules, analyzer: withoutStopWords(modules.analyzer) }),
  },
  {
    name: 'no boost of titles',
    without: withDocuments((document) => ({
      ...document,
      title: '',
      body: `${document.title}\n${document.body}`,
    })),
  },
  {
    name: 'no boost of decisions',
    without: withDocuments((document) => ({
      ...document,
      decision: '',
      body: `${document.decision}\n${document.body}`,
    })),
  },
  { name: 'no closeness', without: asked((clause) => withoutExtra(clause, isClose)) },
  { name: 'no preference for the exact form', without: asked((clause) => withoutExtra(clause, isForm)) },
  { name: 'no shared rarity', without: asked(withoutFamily) },
  {
    name: 'no preference for newer',
    without: asked((clause) => (clause.kind === 'newer' ? clause.clause : clause)),
  },
  {
    name: 'no words written alike, no second try',
    without: (modules) => ({ ...modules, kind: withoutVocabulary(modules.kind) }),
  },
  { name: 'no synonyms', without: (modules) => ({ ...modules, synonyms: [] }) },
]

function asked(rewrite: (clause: Clause) => Clause): Ablation['without'] {
  return (modules) => ({ ...modules, kind: withClauses(modules.kind, rewrite) })
}

function withDocuments(change: (document: SearchDocument) => SearchDocument): Ablation['without'] {
  return (modules) => {
    const kind: EngineKind = {
      ...modules.kind,
      collect: (analyzer) => {
        const builder = modules.kind.collect(analyzer)
        return {
          ...builder,
          add: (document) => {
            builder.add(change(document))
          },
        }
      },
    }
    return { ...modules, kind }
  }
}

// As much less as the rest of a compound weighs.
const shareOfPart = 0.25

function headAsPart(clause: Clause): Clause {
  const isHead = clause.kind === 'term' && clause.layer === 'head'
  return isHead ? { ...clause, weight: clause.weight * shareOfPart } : clause
}

function withoutFamily(clause: Clause): Clause {
  return clause.kind === 'term' ? { ...clause, family: [] } : clause
}

function withoutExtra(clause: Clause, isUnwanted: (extra: Clause) => boolean): Clause {
  return clause.kind === 'prefer' && isUnwanted(clause.extra) ? clause.clause : clause
}

function isClose(clause: Clause): boolean {
  return clause.kind === 'near' || (clause.kind === 'any' && clause.clauses.every(isClose))
}

function isForm(clause: Clause): boolean {
  return clause.kind === 'term' && clause.layer === 'form'
}
