// The view engine: Handlebars templates of `views/`, compiled once, strict, without helpers of their own.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compiledView, type Template } from './compiled-view.ts'
import type { PageByView, ViewName } from './pages/page-by-view.ts'
import { withoutPartials } from './view-templates.ts'

/** Renders a page object with the view of its name. */
export interface Views {
  readonly render: <Name extends ViewName>(view: Name, page: PageByView[Name]) => string
}

const viewFolder = fileURLToPath(new URL('../../views/', import.meta.url))
const suffix = '.hbs'

/** Reads and compiles every view; throws at once when one is missing or does not compile. */
export function createViews(): Views {
  const partials = new Map(templatesIn(`${viewFolder}partials/`))
  const templates = new Map<string, Template>()
  for (const [name, source] of templatesIn(viewFolder)) {
    templates.set(name, compiledView(withoutPartials(source, partials)))
  }
  return {
    render: (view, page) => {
      const template = templates.get(view)
      if (!template) throw new Error(`There is no view "${view}" in ${viewFolder}: add ${view}${suffix}.`)
      return template(page)
    },
  }
}

function templatesIn(folder: string): readonly (readonly [name: string, source: string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => [file.slice(0, -suffix.length), readFileSync(folder + file, 'utf8')] as const)
}
