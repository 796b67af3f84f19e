// What a view asks of its page object, read from the parsed template, and whether the page object has it.

import Handlebars from 'handlebars'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A name that a view uses and the page object in hand does not declare; `view` is the file it stands in. */
export interface Undeclared {
  readonly view: string
  readonly path: string
}

type Node = hbs.AST.Node
type Stack = readonly [context: unknown, ...outer: unknown[]]

const viewFolder = fileURLToPath(new URL('../../views/', import.meta.url))
const parsed = new Map<string, hbs.AST.Program>()

/**
 * Everything that `view` and its partials use of `page` without its being declared, branches that are not taken
 * included. Lists without entries leave what stands inside them unchecked: give pages that have some.
 */
export function undeclaredIn(view: string, page: unknown): readonly Undeclared[] {
  return inProgram(view, programOf(`${view}.hbs`), [page])
}

function programOf(file: string): hbs.AST.Program {
  const known = parsed.get(file)
  if (known) return known
  const program = Handlebars.parse(readFileSync(viewFolder + file, 'utf8'))
  parsed.set(file, program)
  return program
}

function inProgram(view: string, program: hbs.AST.Program, stack: Stack): readonly Undeclared[] {
  return program.body.flatMap((node) => inNode(view, node, stack))
}

function inNode(view: string, node: Node, stack: Stack): readonly Undeclared[] {
  switch (node.type) {
    case 'MustacheStatement':
      return missing(view, (node as hbs.AST.MustacheStatement).path, stack)
    case 'BlockStatement':
      return inBlock(view, node as hbs.AST.BlockStatement, stack)
    case 'PartialStatement':
      return inPartial(view, node as hbs.AST.PartialStatement, stack)
    case 'PartialBlockStatement': {
      const block = node as hbs.AST.PartialBlockStatement
      return [...inPartial(view, block, stack), ...inProgram(view, block.program, stack)]
    }
    default:
      return []
  }
}

function inBlock(view: string, block: hbs.AST.BlockStatement, stack: Stack): readonly Undeclared[] {
  const [subject] = block.params
  if (!subject) return []
  const own = missing(view, subject, stack)
  const inverse = (block as { inverse?: hbs.AST.Program }).inverse
  const otherwise = inverse ? inProgram(view, inverse, stack) : []
  const helper = block.path.original
  if (helper !== 'each') return [...own, ...guarded(view, block, stack, subject), ...otherwise]
  const list = valueOf(subject, stack)
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  return [
    ...own,
    ...entries.flatMap((entry) => inProgram(view, block.program, [entry, ...stack])),
    ...otherwise,
  ]
}

/** What stands inside `{{#if x}}` may rely on x being there. */
function guarded(
  view: string,
  block: hbs.AST.BlockStatement,
  stack: Stack,
  subject: hbs.AST.Expression,
): readonly Undeclared[] {
  const isUnless = block.path.original === 'unless'
  return isUnless || valueOf(subject, stack) !== undefined ? inProgram(view, block.program, stack) : []
}

function inPartial(
  view: string,
  partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  stack: Stack,
) {
  const name = (partial.name as hbs.AST.PathExpression).original
  if (name.startsWith('@')) return []
  const [subject] = partial.params
  const own = subject ? missing(view, subject, stack) : []
  const context = subject ? valueOf(subject, stack) : stack[0]
  if (context === undefined) return own
  return [...own, ...inProgram(`partials/${name}`, programOf(`partials/${name}.hbs`), [context, ...stack])]
}

function missing(view: string, expression: hbs.AST.Expression, stack: Stack): readonly Undeclared[] {
  const path = expression as hbs.AST.PathExpression
  let value: unknown = stack[path.depth]
  for (const part of path.parts) {
    if (value === undefined) return []
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
      return [{ view, path: path.original }]
    }
    value = (value as Readonly<Record<string, unknown>>)[part]
  }
  return []
}

function valueOf(expression: hbs.AST.Expression, stack: Stack): unknown {
  const path = expression as hbs.AST.PathExpression
  return path.parts.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[part]
        : undefined,
    stack[path.depth],
  )
}
