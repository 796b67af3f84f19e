import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { compiledView } from '../../src/web/compiled-view.ts'
import { escapedHtml } from '../../src/web/escaped-html.ts'
import { withoutPartials } from '../../src/web/view-templates.ts'

const partials = new Map([
  ['runs', '{{#each this}}{{#if isMarked}}<b>{{text}}</b>{{else}}{{text}}{{/if}}{{/each}}'],
])

/** What a view gives as we write it out, and what Handlebars gives. */
function both(source: string, page: object): readonly [ours: string, theirs: string] {
  const program = withoutPartials(source, partials)
  const options = { strict: true, knownHelpersOnly: true, data: false }
  return [compiledView(program)(page), Handlebars.compile(program, options)(page)]
}

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ø', '–', '&', '<', '>', '"', "'", '`', '=', ' ', '\n') }),
  fc.constantFrom('', 0, 7, true, false, undefined),
)

describe('a view that is written out', () => {
  const views = [
    'before {{a}}\n{{#if a}}\nyes {{b}}\n{{else}}\nno\n{{/if}}\nbehind',
    '{{#unless a}}{{b}}{{/unless}}{{{a}}}',
    '{{#each list}}{{text}}{{../a}}, {{else}}none{{/each}}',
    '{{#with inner}}{{text}}{{else}}without{{/with}}{{#if inner.text}}!{{/if}}',
    '{{> runs list}}{{! a comment }}',
    '{{#if a}}1{{else if b}}2{{else}}3{{/if}}',
    '{{#each list}}{{#each this.more}}{{this}}{{/each}}{{/each}}',
  ]

  it.each(views)('gives what Handlebars gives: %j', (source) => {
    const entry = fc.record({ text: value, isMarked: fc.boolean(), more: fc.array(value) })
    const page = fc.record({
      a: value,
      b: value,
      list: fc.array(entry, { maxLength: 3 }),
      inner: fc.option(entry, { nil: undefined }),
    })
    fc.assert(
      fc.property(page, (given) => {
        fc.pre(given.inner !== undefined || !source.includes('inner.text'))
        const [ours, theirs] = both(source, given)
        expect(ours).toBe(theirs)
      }),
    )
  })

  it('throws where it prints what its page does not declare', () => {
    const template = compiledView(withoutPartials('{{#if a}}{{mispelt}}{{/if}}', partials))
    expect(template({ a: false })).toBe('')
    expect(() => template({ a: true })).toThrow('"mispelt"')
  })

  it.each(['{{#other a}}{{/other}}', '{{#if "a"}}{{/if}}', '{{@index}}'])(
    'is refused when the site starts where it holds what is not known: %s',
    (source) => {
      expect(() => compiledView(withoutPartials(source, partials))).toThrow()
    },
  )
})

describe('text in HTML', () => {
  it('is escaped as by Handlebars', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(escapedHtml(given)).toBe(Handlebars.Utils.escapeExpression(given as string))
      }),
    )
  })
})
