// Reads the query language. Anything can be typed: what makes no sense is said and left out, nothing throws.

import type { QueryProblem } from '../results.ts'
import { queryFieldOf, queryFields } from './query-fields.ts'
import type { QueryNode, QueryPlace, QuerySyntax } from './syntax.ts'

/** The syntax of `query`. */
export function parseSyntax(query: string): QuerySyntax {
  const parser = new Parser(query, lex(query))
  const node = parser.alternatives()
  return { node, problems: parser.problems }
}

type LexemeKind =
  | 'word'
  | 'phrase'
  | 'prefix'
  | 'field'
  | 'years'
  | 'minus'
  | 'or'
  | 'foreign'
  | 'open'
  | 'close'
  | 'empty'
  | 'star'

interface Lexeme extends QueryPlace {
  readonly kind: LexemeKind
  readonly text: string
}

const fieldNames = queryFields.flatMap(({ names }) => names).join('|')

// One alternative per kind of lexeme. A minus counts at the beginning of a word only, and there is none in
// "Lyngby-Taarbæk" nor where a hyphen stands for the beginning of the word before: "budgetmetoder og -principper".
const lexemes = new RegExp(
  [
    '(?<phrase>["“”„»«][^"“”„»«]*(?:["“”„»«]|$))',
    '(?<open>\\()',
    '(?<close>\\))',
    '(?<=^|[\\s(])(?<!(?:(?<!\\p{L})(?:og|eller|samt)|/)\\s)(?<minus>[-–])(?=[^\\s-])',
    '(?<years>(?:19|20)\\d\\d\\.\\.\\.?(?:19|20)\\d\\d)(?![\\p{L}\\p{N}])',
    '(?<or>(?:ELLER|OR|\\|))(?=[\\s(]|$)',
    '(?<foreign>AND|NOT)(?=[\\s(]|$)',
    '(?<field>\\p{L}{1,20}):(?=[^\\s/:])',
    `(?<empty>(?:${fieldNames})):(?=\\s|$)`,
    '(?<prefix>[\\p{L}\\p{N}-]{2,60})\\*(?![\\p{L}\\p{N}*])',
    '(?<star>[\\p{L}\\p{N}-]{0,60}\\*[\\p{L}\\p{N}*-]{0,60})',
    '(?<word>[^\\s()"“”„»«]+)',
  ].join('|'),
  'gu',
)

function lex(query: string): readonly Lexeme[] {
  return Array.from(query.matchAll(lexemes), (match) => {
    const [kind, text] = Object.entries<string | undefined>(match.groups ?? {}).find(
      ([, group]) => group !== undefined,
    ) ?? ['word', match[0]]
    return {
      kind: kind as LexemeKind,
      text: text ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

const foreignWords: Readonly<Record<string, string>> = {
  AND: '„AND“ er udeladt: alle ord skal findes, når der ikke står andet.',
  NOT: '„NOT“ er udeladt: skriv et minus lige foran det, der ikke må findes.',
}

// A reader mends a few things at a time.
const mostProblems = 8

// Deeper brackets than this mean nothing to a reader; the rest is read as if they were not there.
const deepest = 8

class Parser {
  readonly problems: QueryProblem[] = []
  readonly #query: string
  readonly #lexemes: readonly Lexeme[]
  #at = 0
  #depth = 0

  constructor(query: string, lexemes: readonly Lexeme[]) {
    this.#query = query
    this.#lexemes = lexemes
  }

  alternatives(): QueryNode {
    const nodes = [this.#conjunction()]
    for (
      let next = this.#next();
      next && (next.kind === 'or' || next.kind === 'close');
      next = this.#next()
    ) {
      if (next.kind === 'close' && this.#depth > 0) break
      this.#at += 1
      if (next.kind === 'close') this.#say(next, 'Parentesen lukker noget, der ikke er åbnet.')
      else if (nodes.at(-1)?.kind === 'nothing') this.#say(next, `„${next.text}“ mangler et ord foran.`)
      const node = this.#conjunction()
      if (next.kind === 'or' && node.kind === 'nothing')
        this.#say(next, `„${next.text}“ mangler et ord bagefter.`)
      if (next.kind === 'or') nodes.push(node)
      else if (node.kind !== 'nothing') nodes.push(joinedWith(nodes.pop(), node))
    }
    const real = nodes.filter((node) => node.kind !== 'nothing')
    return joined('or', real)
  }

  #conjunction(): QueryNode {
    const nodes: QueryNode[] = []
    for (let next = this.#next(); next && next.kind !== 'or' && next.kind !== 'close'; next = this.#next()) {
      const node = this.#single()
      const last = nodes.at(-1)
      if (node.kind === 'words' && last?.kind === 'words' && this.#isBlank(last.end, node.start))
        nodes.splice(-1, 1, this.#wordsFrom(last.start, node.end))
      else if (node.kind !== 'nothing') nodes.push(node)
    }
    return joined('and', nodes)
  }

  #single(): QueryNode {
    const lexeme = this.#lexemes[this.#at]
    this.#at += 1
    switch (lexeme?.kind) {
      case 'minus': {
        const node = this.#single()
        return node.kind === 'nothing' ? node : { kind: 'not', node, start: lexeme.start, end: node.end }
      }
      case 'open':
        return this.#group(lexeme)
      case 'phrase':
        return this.#phrase(lexeme)
      case 'field':
        return this.#field(lexeme)
      case 'years': {
        const [from, to] = [lexeme.text.slice(0, 4), lexeme.text.slice(-4)]
        return from <= to
          ? { ...lexeme, kind: 'years', from, to }
          : { ...lexeme, kind: 'years', from: to, to: from }
      }
      case 'prefix':
        return { ...lexeme, kind: 'prefix' }
      case 'star':
        this.#say(lexeme, 'En stjerne skal stå sidst i et ord, efter mindst to bogstaver; den er udeladt.')
        return this.#wordsFrom(lexeme.start, lexeme.end)
      case 'empty':
        this.#say(lexeme, `Efter „${lexeme.text}:“ skal ordet stå uden mellemrum; feltet er udeladt.`)
        return this.#single()
      case 'foreign':
        this.#say(lexeme, foreignWords[lexeme.text] ?? '')
        return this.#single()
      case 'word':
      case 'or':
      case 'close':
        return this.#wordsFrom(lexeme.start, lexeme.end)
      case undefined:
        return nothing
    }
  }

  #group(open: Lexeme): QueryNode {
    if (this.#depth >= deepest) return nothing
    this.#depth += 1
    const node = this.alternatives()
    this.#depth -= 1
    if (this.#next()?.kind === 'close') this.#at += 1
    else this.#say(open, 'Parentesen mangler at blive lukket.')
    return node
  }

  #phrase(lexeme: Lexeme): QueryNode {
    const isClosed = lexeme.text.length > 1 && /["“”„»«]$/.test(lexeme.text)
    if (!isClosed) this.#say(lexeme, 'Citationstegnet mangler at blive lukket; resten er læst som citat.')
    const text = lexeme.text.slice(1, isClosed ? -1 : undefined)
    return text.trim() === '' ? nothing : { kind: 'phrase', text, start: lexeme.start, end: lexeme.end }
  }

  #field(lexeme: Lexeme): QueryNode {
    const field = queryFieldOf(lexeme.text)
    if (!field) {
      const names = queryFields.map(({ names: [name] }) => `${name ?? ''}:`).join(' ')
      this.#say(lexeme, `Feltet „${lexeme.text}:“ findes ikke; det er søgt som et ord. Felter: ${names}`)
      return this.#wordsFrom(lexeme.start, lexeme.end - 1)
    }
    const value = this.#single()
    if (value.kind === 'nothing') return value
    return {
      kind: 'field',
      name: field.names[0] ?? '',
      meaning: field.meaning,
      value,
      start: lexeme.start,
      end: value.end,
    }
  }

  #wordsFrom(start: number, end: number): QueryNode {
    return { kind: 'words', text: this.#query.slice(start, end), start, end }
  }

  // Nothing that was left out stands between.
  #isBlank(start: number, end: number): boolean {
    return this.#query.slice(start, end).trim() === ''
  }

  #next(): Lexeme | undefined {
    return this.#lexemes[this.#at]
  }

  #say({ start, end }: QueryPlace, message: string): void {
    if (this.problems.length < mostProblems) this.problems.push({ start, end, message })
  }
}

const nothing: QueryNode = { kind: 'nothing', start: 0, end: 0 }

function joined(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode {
  const [first] = nodes
  if (!first) return nothing
  return nodes.length === 1 ? first : { kind, nodes, start: first.start, end: nodes.at(-1)?.end ?? first.end }
}

function joinedWith(one: QueryNode | undefined, other: QueryNode): QueryNode {
  return joined(
    'and',
    [one ?? nothing, other].filter((node) => node.kind !== 'nothing'),
  )
}
