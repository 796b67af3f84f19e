// Turns a view into one function that puts its page together. Handlebars says what a view means; what it would ask its
// runtime for every value of a page is written out here once, when the site starts.

import Handlebars from 'handlebars'
import { escapedHtml } from './escaped-html.ts'

type Program = hbs.AST.Program
type Statement = hbs.AST.Statement

/** Gives the HTML of a page object; throws when a value that the view prints is not declared there. */
export type Template = (page: unknown) => string

/** The template of a view whose partials stand in their places. Throws when it holds what no view of ours needs. */
export function compiledView(view: Program): Template {
  // Handlebars takes white space away where a block stands alone on its line.
  const program = Handlebars.parse(view as unknown as string)
  const source = `let out = ''\n${sourceOf(program, ['page'])}return out`
  // Only our own views come here, as text of the program's own folder.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function('page', 'tools', source) as (page: unknown, given: typeof tools) => string
  return (page) => make(page, tools)
}

/** What the written functions call. */
const tools = {
  escaped: escapedHtml,
  /** The value that is absent under a declared name; a name that is not declared is a mistake in the view. */
  absent: (owner: object, name: string): undefined => {
    if (!(name in owner)) throw new Error(`A view prints "${name}", which its page does not declare`)
    return undefined
  },
  /** Lists without entries count as absent, as in Handlebars. */
  isSome: (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value)),
  listed: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []),
}

// `scopes` are the variables of the contexts, the innermost last.
type Scopes = readonly string[]

function sourceOf({ body }: Program, scopes: Scopes): string {
  return body.map((statement) => statementSource(statement, scopes)).join('')
}

function statementSource(statement: Statement, scopes: Scopes): string {
  switch (statement.type) {
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement
      return value === '' ? '' : `out += ${JSON.stringify(value)}\n`
    }
    case 'MustacheStatement': {
      const { path, escaped } = statement as hbs.AST.MustacheStatement & { readonly escaped: boolean }
      const value = printedValue(path, scopes)
      return escaped ? `out += tools.escaped(${value})\n` : `out += ${value} ?? ''\n`
    }
    case 'BlockStatement':
      return blockSource(statement as OptionalBranches, scopes)
    case 'CommentStatement':
      return ''
    default:
      throw new Error(`A view holds a ${statement.type}, which is not known here`)
  }
}

/** A block has at least one of the two. */
type OptionalBranches = Omit<hbs.AST.BlockStatement, 'program' | 'inverse'> & {
  readonly program?: Program
  readonly inverse?: Program
}

function blockSource({ path, params, program, inverse }: OptionalBranches, scopes: Scopes): string {
  const subject = pathSource(params[0], scopes)
  const inner = `c${scopes.length}`
  const within = (inside: Scopes) => (program ? sourceOf(program, inside) : '')
  const otherwise = inverse ? sourceOf(inverse, scopes) : ''
  const helper = path.original
  switch (helper) {
    case 'if':
      return `if (tools.isSome(${subject})) {\n${within(scopes)}} else {\n${otherwise}}\n`
    case 'unless':
      return `if (!tools.isSome(${subject})) {\n${within(scopes)}} else {\n${otherwise}}\n`
    case 'with': {
      const entered = `const ${inner} = ${subject}\n${within([...scopes, inner])}`
      return `if (tools.isSome(${subject})) {\n${entered}} else {\n${otherwise}}\n`
    }
    case 'each': {
      const none = otherwise === '' ? '' : `if (!tools.isSome(${subject})) {\n${otherwise}}\n`
      return `for (const ${inner} of tools.listed(${subject})) {\n${within([...scopes, inner])}}\n${none}`
    }
    default:
      throw new Error(`A view asks for the helper "${helper}", which is not known here`)
  }
}

/** A value that is printed: its last name has to be declared. */
function printedValue(path: hbs.AST.Expression, scopes: Scopes): string {
  const { owner, name } = placeOf(path, scopes)
  return name === undefined ? owner : `(${owner}[${name}] ?? tools.absent(${owner}, ${name}))`
}

function pathSource(path: hbs.AST.Expression | undefined, scopes: Scopes): string {
  const { owner, name } = placeOf(path, scopes)
  return name === undefined ? owner : `${owner}[${name}]`
}

interface Place {
  readonly owner: string
  /** As JavaScript; undefined for the context itself. */
  readonly name: string | undefined
}

function placeOf(expression: hbs.AST.Expression | undefined, scopes: Scopes): Place {
  if (expression?.type !== 'PathExpression') throw new Error('A view asks for what is no name')
  const { parts, depth, data, original } = expression as hbs.AST.PathExpression
  const scope = scopes.at(-1 - depth)
  if (data || scope === undefined) throw new Error(`A view asks for "${original}", which is not known here`)
  const names = parts.map((part) => JSON.stringify(part))
  const name = names.at(-1)
  return {
    owner:
      scope +
      names
        .slice(0, -1)
        .map((one) => `[${one}]`)
        .join(''),
    name,
  }
}
