// An engine that is asked something else than what was meant, to measure what the difference is worth.

import type { Clause, EngineKind, SearchEngine } from '../../search/engine.ts'

/** `kind` whose engines are asked every clause as `rewrite` gives it, the innermost first. */
export function withClauses(kind: EngineKind, rewrite: (clause: Clause) => Clause): EngineKind {
  return withEngine(kind, (engine) => ({
    search: (query) => engine.search({ ...query, clause: rewritten(query.clause, rewrite) }),
  }))
}

/** `kind` whose engines list no words, so that none is like another. */
export function withoutVocabulary(kind: EngineKind): EngineKind {
  return withEngine(kind, () => ({ vocabulary: () => Promise.resolve([]) }))
}

function withEngine(kind: EngineKind, change: (engine: SearchEngine) => Partial<SearchEngine>): EngineKind {
  return {
    ...kind,
    open: (files) => {
      const engine = kind.open(files)
      return {
        capabilities: engine.capabilities,
        documentCount: engine.documentCount,
        search: (query) => engine.search(query),
        vocabulary: () => engine.vocabulary(),
        documentCountOf: (term) => engine.documentCountOf(term),
        ...change(engine),
      }
    },
  }
}

function rewritten(clause: Clause, rewrite: (clause: Clause) => Clause): Clause {
  const inner = (one: Clause) => rewritten(one, rewrite)
  switch (clause.kind) {
    case 'any':
    case 'best':
    case 'all':
    case 'most':
      return rewrite({ ...clause, clauses: clause.clauses.map(inner) })
    case 'prefer':
      return rewrite({ ...clause, clause: inner(clause.clause), extra: inner(clause.extra) })
    case 'newer':
      return rewrite({ ...clause, clause: inner(clause.clause) })
    case 'without':
      return rewrite({ ...clause, clause: inner(clause.clause), excluded: clause.excluded.map(inner) })
    case 'term':
    case 'prefix':
    case 'sequence':
    case 'near':
    case 'facet':
    case 'dates':
    case 'routine':
    case 'everything':
      return rewrite(clause)
  }
}
