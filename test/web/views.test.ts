import supertest from 'supertest'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.ts'
import type { PageByView, ViewName } from '../../src/web/pages/page-by-view.ts'
import { createViews } from '../../src/web/views.ts'
import { fakeSnapshot } from './fake-snapshot.ts'
import { undeclaredIn } from './view-uses.ts'

/** Addresses that together show every view with something in every list. */
const addresses: Readonly<Record<ViewName, readonly string[]>> = {
  about: ['/om'],
  accessibility: ['/tilgaengelighed'],
  case: ['/sag/05.01.02-P20-3-22'],
  council: ['/fjordby/teknisk-udvalg'],
  coverage: ['/daekning'],
  error: ['/findes-ikke', '/soeg?x=1'],
  item: [
    '/fjordby/teknisk-udvalg/2023-05-09/2?q=cykelsti',
    '/fjordby/teknisk-udvalg/2023-05-09/3',
    '/fjordby/integrationsraadet/2017-02-23/6',
    '/fjordby/teknisk-udvalg/2023-05-09/p4',
  ],
  meeting: ['/fjordby/teknisk-udvalg/2023-05-09', '/fjordby/integrationsraadet/2017-02-23'],
  municipality: ['/fjordby'],
  search: [
    '/',
    '/soeg?opdelt=kommune',
    '/soeg?q=lokalplan&kommune=hedeby-aasted&side=2',
    '/soeg?q=findesikke',
    '/soeg?q=jeg+og+lokalplan',
  ],
  topic: ['/emne/05'],
}

/** The page objects that the site renders at `address`. */
async function pagesAt(address: string): Promise<readonly { view: ViewName; page: PageByView[ViewName] }[]> {
  const seen: { view: ViewName; page: PageByView[ViewName] }[] = []
  const views = createViews()
  const snapshot = fakeSnapshot()
  const app = createApp({
    snapshots: { current: () => snapshot },
    views: {
      render: (view, page) => {
        seen.push({ view, page })
        return views.render(view, page)
      },
    },
  })
  await supertest(app).get(address)
  return seen
}

describe('views and page objects', () => {
  const cases = Object.entries(addresses).flatMap(([view, paths]) =>
    paths.map((path) => [view, path] as const),
  )

  it.each(cases)('%s uses nothing that the page at %s does not declare', async (view, path) => {
    const [rendered] = await pagesAt(path)
    expect(rendered?.view).toBe(view)
    expect(undeclaredIn(view, rendered?.page)).toEqual([])
  })

  it('a misspelt name would be seen, also under an if', async () => {
    const [rendered] = await pagesAt('/om')
    const { examples, ...rest } = rendered?.page as PageByView['about']
    const rows = examples.rows.map(({ finds, ...example }) => ({ ...example, find: finds }))
    const page = { ...rest, examples: { ...examples, rows } }
    expect(undeclaredIn('about', page)).toContainEqual({ view: 'partials/examples', path: 'finds' })
    const frame = { ...rest.frame, menu: rest.frame.menu.map(({ label, url }) => ({ label, url })) }
    expect(undeclaredIn('about', { ...rest, examples, frame })).toContainEqual({
      view: 'partials/layout',
      path: 'isCurrent',
    })
  })
})
