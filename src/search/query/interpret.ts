// From the syntax of a query to what an engine is asked, what is marked, and how the page tells it.

import type { Analyzer } from '../../danish/analyzer.ts'
import type { Clause, TextField } from '../engine.ts'
import type { FacetCatalogue } from '../facets.ts'
import type { MarkedRun } from '../marks.ts'
import type { QueryProblem, UnderstoodPart } from '../results.ts'
import { narrowingClause } from './narrowing.ts'
import { isNumberLabel } from './number-labels.ts'
import { isQuestionWord, isQuestionVerb } from './question-words.ts'
import { queryWords, type QueryWord } from './query-words.ts'
import { synonymClauses, type KnownSynonym } from './synonym-clauses.ts'
import type { QueryNode } from './syntax.ts'
import {
  closeClause,
  excludedClause,
  markedTerms,
  looseClauses,
  phraseClause,
  phraseStep,
  wordClause,
} from './word-clause.ts'

/** What words are looked up in: the analyser, the facets of the archive, the operator's synonyms. */
export interface Knowledge {
  readonly analyzer: Analyzer
  readonly catalogue: FacetCatalogue
  readonly synonyms: readonly KnownSynonym[]
}

/** A query as an engine and a page take it. */
export interface Interpretation {
  /** What a document must hold; undefined when nothing was asked. */
  readonly clause: Clause | undefined
  /** What counts where no document has all of it: each word and phrase. */
  readonly partial: readonly Clause[]
  /** The same with each part of a compound on its own, for a ranking that goes on to the end. */
  readonly loose: readonly Clause[]
  /** What counts on top of the words where they stand close together. */
  readonly close: readonly CloseWords[]
  /** Conditions and exclusions, which hold for partial matches too. */
  readonly conditions: readonly Clause[]
  readonly excluded: readonly Clause[]
  readonly understood: readonly ExplainedPart[]
  readonly ignored: readonly string[]
  readonly problems: readonly QueryProblem[]
  readonly marked: readonly MarkedRun[]
  /** The plain words of the query, which may be names of the archive or misspelt. */
  readonly plainWords: readonly QueryWord[]
}

/** Words that follow one another in the query, and the clause that looks for them close together. */
interface CloseWords {
  readonly text: string
  readonly clause: Clause
}

/** A part with its clause, so that its share of a score can be told. */
export interface ExplainedPart {
  readonly part: UnderstoodPart
  readonly clause: Clause
}

// Words beyond this are left out, and that is said: nobody reads so long a query, and each word costs time.
const mostWords = 24
// A beginning stands for all the words that begin so, and costs as much as several.
const wordsOfPrefix = 6

/** Interprets `node`, the syntax of a query. */
export function interpret(knowledge: Knowledge, node: QueryNode): Interpretation {
  return new Interpreter(knowledge, node).result()
}

interface Context {
  readonly fields: readonly TextField[] | undefined
  readonly fieldName: string | undefined
  readonly isExcluded: boolean
}

class Interpreter {
  readonly #knowledge: Knowledge
  readonly #node: QueryNode
  readonly #partial: Clause[] = []
  readonly #loose: Clause[] = []
  readonly #close: CloseWords[] = []
  readonly #conditions: Clause[] = []
  readonly #excluded: Clause[] = []
  readonly #understood: ExplainedPart[] = []
  readonly #ignored: string[] = []
  readonly #problems: QueryProblem[] = []
  readonly #marked: MarkedRun[] = []
  readonly #plainWords: QueryWord[] = []
  readonly #keepsStopWords: boolean
  readonly #seen = new Set<string>()
  readonly #read = new Map<string, readonly QueryWord[]>()
  #wordCount = 0

  constructor(knowledge: Knowledge, node: QueryNode) {
    this.#knowledge = knowledge
    this.#node = node
    const all = wordsIn(node).flatMap(({ text, start }) => this.#wordsOf(text, start))
    this.#keepsStopWords = all.every((word) => word.isStopWord || isQuestionWord(word.form.term))
  }

  // Asked for more than once.
  #wordsOf(text: string, start: number): readonly QueryWord[] {
    const key = `${start} ${text}`
    const words = this.#read.get(key) ?? queryWords(this.#knowledge.analyzer, text, start)
    this.#read.set(key, words)
    return words
  }

  result(): Interpretation {
    const clause = this.#clauseOf(this.#node, { fields: undefined, fieldName: undefined, isExcluded: false })
    return {
      clause,
      partial: this.#partial,
      loose: this.#loose,
      close: this.#close,
      conditions: this.#conditions,
      excluded: this.#excluded,
      understood: this.#understood,
      ignored: this.#ignored,
      problems: this.#problems,
      marked: this.#marked,
      plainWords: this.#plainWords,
    }
  }

  #clauseOf(node: QueryNode, context: Context): Clause | undefined {
    switch (node.kind) {
      case 'nothing':
        return undefined
      case 'words':
        return this.#words(node, context)
      case 'phrase':
        return this.#phrase(node.text, context)
      case 'prefix':
        return this.#prefix(node.text, context)
      case 'years':
        return this.#narrowed({ kind: 'years', name: 'år', from: node.from, to: node.to }, node, context)
      case 'field':
        return this.#field(node, context)
      case 'or':
        return combined(
          'any',
          node.nodes.flatMap((one) => this.#clauseOf(one, context) ?? []),
        )
      case 'and':
        return this.#conjunction(node.nodes, context)
      case 'not':
        return this.#conjunction([node], context)
    }
  }

  #conjunction(nodes: readonly QueryNode[], context: Context): Clause | undefined {
    const clauses: Clause[] = []
    const excluded: Clause[] = []
    for (const node of nodes) {
      const isExclusion = node.kind === 'not'
      const inner = isExclusion ? { ...context, isExcluded: !context.isExcluded } : context
      const clause = this.#clauseOf(isExclusion ? node.node : node, inner)
      if (clause) (isExclusion ? excluded : clauses).push(clause)
    }
    if (excluded.length > 0 && this.#node.kind !== 'or') this.#excluded.push(...excluded)
    const all = combined('all', clauses)
    if (excluded.length === 0) return all
    return { kind: 'without', clause: all ?? { kind: 'everything' }, excluded }
  }

  #words(
    node: Extract<QueryNode, { readonly kind: 'words' | 'phrase' | 'prefix' }>,
    context: Context,
  ): Clause | undefined {
    const { synonyms } = this.#knowledge
    const all = this.#wordsOf(node.text, node.start)
    const words = this.#withinLimit(
      all.filter((word) => !this.#isIgnored(word, all) && this.#isNew(word.form.term, context)),
    )
    const synonymsOf = synonymClauses(synonyms, words)
    const clauses: Clause[] = []
    for (const [index, word] of words.entries()) {
      const given = synonymsOf.get(index)
      if (given === 'covered') continue
      const own = given ? given.own : [word]
      const plain = combined(
        'all',
        own.map((one) => this.#word(one, context)),
      )
      const clause: Clause | undefined =
        given && plain ? { kind: 'best', clauses: [plain, ...given.clauses] } : plain
      if (!clause) continue
      clauses.push(clause)
      if (!context.isExcluded) {
        this.#marked.push(
          ...own.map((one) => [markedTerms(one)]),
          ...own.flatMap(partRuns),
          ...(given?.runs ?? []),
        )
        this.#partial.push(clause)
        this.#loose.push(...(given ? [clause] : looseClauses(word, context.fields)))
        if (!context.fields) this.#plainWords.push(...own)
      }
      this.#tell(
        context.isExcluded ? 'excluded' : 'word',
        own.map((one) => one.text).join(' '),
        clause,
        context,
        {
          terms: own.flatMap((one) => one.own),
          synonyms: given?.texts ?? [],
        },
      )
    }
    const clause = combined('all', clauses)
    const extra = context.isExcluded ? undefined : closeClause(words, context.fields)
    if (!clause || !extra) return clause
    this.#close.push({ text: words.map((word) => word.text).join(' '), clause: extra })
    return { kind: 'prefer', clause, extra }
  }

  #word(word: QueryWord, context: Context): Clause {
    return context.isExcluded ? excludedClause(word) : wordClause(word, context.fields)
  }

  // In a question the verb of deciding is part of asking: "hvad besluttede rådet om …".
  #isIgnored(word: QueryWord, all: readonly QueryWord[]): boolean {
    if (this.#keepsStopWords) return false
    const [first] = all
    const isQuestion = first !== undefined && isQuestionWord(first.form.term)
    const isIgnored =
      word.isStopWord ||
      isNumberLabel(word, all) ||
      isQuestionWord(word.form.term) ||
      (isQuestion && word.own.some((term) => isQuestionVerb(term)))
    if (isIgnored) this.#ignored.push(word.text)
    return isIgnored
  }

  // What is typed twice is looked for once.
  #isNew(text: string, { fieldName, isExcluded }: Context): boolean {
    const name = `${isExcluded ? '-' : ''}${fieldName ?? ''}:${text}`
    if (this.#seen.has(name)) return false
    this.#seen.add(name)
    return true
  }

  #withinLimit(words: readonly QueryWord[]): readonly QueryWord[] {
    const left = Math.max(0, mostWords - this.#wordCount)
    this.#wordCount += words.length
    const cut = words[left]
    if (cut && this.#wordCount - words.length <= mostWords) {
      const message = `Der er søgt på de første ${mostWords} ord; resten er udeladt.`
      this.#problems.push({ start: cut.start, end: words.at(-1)?.end ?? cut.end, message })
    }
    return words.slice(0, left)
  }

  #phrase(text: string, context: Context): Clause | undefined {
    const all = this.#wordsOf(text, 0)
    if (!this.#isNew(`"${all.map(({ form }) => form.term).join(' ')}"`, context)) return undefined
    const words = this.#withinLimit(all)
    if (words.length === 0) return undefined
    const clause = phraseClause(words, context.fields)
    if (!context.isExcluded) {
      this.#marked.push(words.length === 1 ? words.map((word) => [word.form]) : words.map(phraseStep))
      this.#partial.push(clause)
      this.#loose.push(clause)
    }
    const kind = context.isExcluded ? 'excluded' : words.length === 1 ? 'exact' : 'phrase'
    this.#tell(kind, text, clause, context, { terms: words.map((word) => word.form.term) })
    return clause
  }

  #prefix(text: string, context: Context): Clause | undefined {
    const [word] = queryWords(this.#knowledge.analyzer, text)
    if (!word || !this.#isNew(`${word.form.term}*`, context)) return undefined
    if (this.#withinLimit([word]).length === 0) return undefined
    this.#wordCount += wordsOfPrefix - 1
    const prefix = word.form.term
    const clause: Clause = { kind: 'prefix', layer: 'form', prefix, weight: 1, fields: context.fields }
    if (!context.isExcluded) {
      this.#marked.push([[{ layer: 'form', term: `${prefix}*` }]])
      this.#partial.push(clause)
      this.#loose.push(clause)
    }
    this.#tell(context.isExcluded ? 'excluded' : 'prefix', `${text}*`, clause, context, { terms: [prefix] })
    return clause
  }

  #field(node: Extract<QueryNode, { readonly kind: 'field' }>, context: Context): Clause | undefined {
    const { meaning, name, value } = node
    if (meaning.kind === 'text')
      return this.#clauseOf(value, { ...context, fields: [meaning.field], fieldName: name })
    if (meaning.kind === 'case') return this.#clauseOf(value, { ...context, fieldName: name })
    if (value.kind === 'years' && meaning.kind === 'year') {
      return this.#narrowed({ kind: 'years', name, from: value.from, to: value.to }, node, context)
    }
    if (value.kind === 'words' || value.kind === 'phrase') {
      return this.#narrowed({ kind: 'field', name, meaning, text: value.text }, node, context)
    }
    const message = `Efter „${name}:“ skal der stå ét ord eller et citat.`
    this.#problems.push({ start: node.start, end: node.end, message })
    return undefined
  }

  #narrowed(
    asked: Parameters<typeof narrowingClause>[1],
    node: QueryNode,
    context: Context,
  ): Clause | undefined {
    const { clause, text, problem } = narrowingClause(this.#knowledge.catalogue, asked)
    if (problem !== undefined) this.#problems.push({ start: node.start, end: node.end, message: problem })
    if (!clause) return undefined
    if (!context.isExcluded) this.#conditions.push(clause)
    this.#tell(
      context.isExcluded ? 'excluded' : 'field',
      text,
      clause,
      { ...context, fieldName: asked.name },
      { terms: [] },
    )
    return clause
  }

  #tell(
    kind: UnderstoodPart['kind'],
    text: string,
    clause: Clause,
    context: Context,
    found: Pick<UnderstoodPart, 'terms'> & Partial<Pick<UnderstoodPart, 'synonyms'>>,
  ): void {
    const terms = [...new Set(found.terms)]
    const part = { kind, text, terms, field: context.fieldName, synonyms: found.synonyms ?? [] }
    this.#understood.push({ part, clause })
  }
}

function combined(kind: 'any' | 'all', clauses: readonly Clause[]): Clause | undefined {
  const [first] = clauses
  return first && clauses.length > 1 ? { kind, clauses } : first
}

// The parts of a compound are marked where they stand apart.
function partRuns(word: QueryWord): readonly MarkedRun[] {
  return word.parts.map((terms) => [terms.map((term) => ({ layer: 'word' as const, term }))])
}

function wordsIn(node: QueryNode): readonly { readonly text: string; readonly start: number }[] {
  switch (node.kind) {
    case 'words':
      return [node]
    case 'phrase':
    case 'prefix':
      return [{ text: node.text, start: 0 }]
    case 'and':
    case 'or':
      return node.nodes.flatMap(wordsIn)
    case 'field':
      return wordsIn(node.value)
    case 'not':
    case 'nothing':
    case 'years':
      return []
  }
}
