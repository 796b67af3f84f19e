// Puts views together from their partials once, when the site starts: what Handlebars would look up and call for every
// hit of a page stands in its template already.

import Handlebars from 'handlebars'

type Program = hbs.AST.Program
type Statement = hbs.AST.Statement
type Partials = ReadonlyMap<string, string>

/** The template `source` with every partial in its place; `partials` are sources by name. */
export function withoutPartials(source: string, partials: Partials): Program {
  return withoutPlaces(inlined(Handlebars.parse(source), partials, []))
}

// A template tells every helper and every value where it stands, in an object made anew each time; a page has thousands.
function withoutPlaces(program: Program): Program {
  const withoutPlace = (key: string, value: unknown) => (key === 'loc' ? nowhere : value)
  return JSON.parse(JSON.stringify(program), withoutPlace) as Program
}

/** A place that is written into a template as nothing. */
const nowhere = { start: {}, toJSON: () => 0 }

// `block` is what stands for `@partial-block`.
function inlined(program: Program, partials: Partials, block: readonly Statement[]): Program {
  return { ...program, body: program.body.flatMap((statement) => inPlace(statement, partials, block)) }
}

function inPlace(
  statement: Statement,
  partials: Partials,
  block: readonly Statement[],
): readonly Statement[] {
  switch (statement.type) {
    case 'PartialStatement':
      return ofPartial(statement as hbs.AST.PartialStatement, partials, block, [])
    case 'PartialBlockStatement': {
      const partial = statement as hbs.AST.PartialBlockStatement
      return ofPartial(partial, partials, block, inlined(partial.program, partials, block).body)
    }
    case 'BlockStatement': {
      const { program, inverse, ...rest } = statement as OptionalBranches
      const branches = {
        ...(program && { program: inlined(program, partials, block) }),
        ...(inverse && { inverse: inlined(inverse, partials, block) }),
      }
      return [{ ...rest, ...branches }]
    }
    default:
      return [statement]
  }
}

/** A block has at least one of the two. */
type OptionalBranches = Omit<hbs.AST.BlockStatement, 'program' | 'inverse'> & {
  readonly program?: Program
  readonly inverse?: Program
}

function ofPartial(
  { name, params: [subject] }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  partials: Partials,
  outerBlock: readonly Statement[],
  ownBlock: readonly Statement[],
): readonly Statement[] {
  const { original } = name as hbs.AST.PathExpression
  if (original === '@partial-block') return outerBlock
  const source = partials.get(original)
  if (source === undefined) throw new Error(`There is no partial "${original}"`)
  const program = inlined(Handlebars.parse(source), partials, ownBlock)
  return subject ? withSubject(subject, program) : program.body
}

/** `program` over `subject`, as a partial is given it. */
function withSubject(subject: hbs.AST.Expression, program: Program): readonly Statement[] {
  const [block] = Handlebars.parse('{{#with subject}}{{/with}}').body
  return block ? [{ ...block, params: [subject], program } as Statement] : []
}
