// The view engine: Handlebars templates of `views/`, compiled once, strict, without helpers but Handlebars' own.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import type { PageByView, ViewName } from './pages/page-by-view.ts'
import { withoutPartials } from './view-templates.ts'

/** Renders a page object with the view of its name. */
export interface Views {
  readonly render: <Name extends ViewName>(view: Name, page: PageByView[Name]) => string
}

const viewFolder = fileURLToPath(new URL('../../views/', import.meta.url))
const suffix = '.hbs'

// Strict makes a misspelt `{{x}}` throw; no view asks for the data of a loop.
const options = { strict: true, knownHelpersOnly: true, data: false } as const

/** Reads and compiles every view; throws at once when one is missing or does not compile. */
export function createViews(): Views {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('each', printedEach)
  const partials = new Map(templatesIn(`${viewFolder}partials/`))
  const templates = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, source] of templatesIn(viewFolder)) {
    templates.set(name, handlebars.compile(withoutPartials(source, partials), options))
  }
  return {
    render: (view, page) => {
      const template = templates.get(view)
      if (!template) throw new Error(`There is no view "${view}" in ${viewFolder}: add ${view}${suffix}.`)
      return template(page)
    },
  }
}

/** Every one of `list` as the block prints it. Handlebars' own would name each one's place, for which no view asks. */
function printedEach(list: readonly unknown[], { fn }: Handlebars.HelperOptions): string {
  let printed = ''
  for (const one of list) printed += fn(one)
  return printed
}

function templatesIn(folder: string): readonly (readonly [name: string, source: string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => [file.slice(0, -suffix.length), readFileSync(folder + file, 'utf8')] as const)
}
