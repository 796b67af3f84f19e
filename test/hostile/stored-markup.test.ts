import type { Element, Root } from 'hast'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '../browser/browser.ts'
import { fakeSnapshot } from '../web/fake-snapshot.ts'
import { fakeApp } from '../web/web-door.ts'
import type { CrawledPage } from './crawl.ts'
import { crawled, elementsIn } from './crawl.ts'
import { hostileMeetings, smuggled } from './hostile-archive.ts'
import { served } from './raw-http.ts'

const hostileApp = () => fakeApp(fakeSnapshot(hostileMeetings()))
const open = useBrowser(hostileApp)
const itemPath = '/fjordby/udvalget/2020-01-02/1'
const machinePaths = [
  '/soeg.json?q=skole',
  '/soeg.csv?q=skole',
  '/soeg.atom?q=skole',
  `/api/v1/items${itemPath}`,
]

async function hostilePages(): Promise<readonly CrawledPage[]> {
  const { server, port } = await served(hostileApp())
  try {
    const starts = [
      '/',
      '/soeg?q=skole',
      '/soeg?q=alert&sort=nyeste',
      itemPath,
      `${itemPath}?q=skole`,
      '/fjordby/udvalget/2020-01-02',
      '/fjordby/udvalget',
      '/daekning',
    ]
    const there = await Promise.all(
      machinePaths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).ok),
    )
    return await crawled(
      `http://127.0.0.1:${port}`,
      [...starts, ...machinePaths.filter((_path, i) => there[i])],
      60,
    )
  } finally {
    server.close()
  }
}

const pages = await hostilePages()
const trees = pages.flatMap(({ path, tree }) => (tree ? [{ path, tree }] : []))
const textsOf = (type: RegExp) => pages.filter((page) => type.test(page.type))

describe('markup in minutes', () => {
  it('is shown on every kind of page', () => {
    expect(trees.length).toBeGreaterThan(8)
    const shown = pages.map(({ text }) => text).join('')
    const decisive = [
      'title',
      'line',
      'decision',
      'municipality',
      'council',
      'attendee',
      'problem',
      'label',
      'case',
    ]
    for (const name of decisive)
      expect(shown, name).toMatch(new RegExp(`(&quot;|")${name}(&quot;|\\\\?"|"")\\)`))
  })

  it.each(trees)('is text and never an element on $path', ({ tree }) => {
    for (const element of elementsIn(tree))
      expect(dangers(element), JSON.stringify(element.properties)).toEqual([])
  })

  it('is data in JSON, also in JSON inside a page', () => {
    for (const { text } of textsOf(/json/)) expect(() => JSON.parse(text) as unknown).not.toThrow()
    for (const { tree } of trees) {
      for (const json of linkedData(tree)) expect(() => JSON.parse(json) as unknown).not.toThrow()
    }
  })

  it('is text in a feed', () => {
    for (const { text } of textsOf(/xml/)) {
      const parser = new SaxesParser()
      const elements: string[] = []
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ name }) => elements.push(name))
      parser.write(text).close()
      expect(elements).not.toContain('x')
    }
  })

  it('is no formula in a table', () => {
    // A spreadsheet calculates a cell that opens with one of these, quoted or not.
    for (const { text } of textsOf(/csv/)) expect(text).not.toMatch(/(?:^|[,;\n])"?[=+@\t\r-](?!\d)/)
  })
})

describe('in a real browser', () => {
  it.each(['/', '/soeg?q=skole', itemPath, '/fjordby/udvalget/2020-01-02', '/fjordby', '/daekning'])(
    '%s runs nothing, loads nothing from elsewhere and opens no dialog',
    async (path) => {
      const page = await open('/om')
      const events: string[] = []
      page.on('dialog', (dialog) => {
        events.push(`dialog ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('pageerror', (error) => events.push(error.message))
      page.on('console', (message) => events.push(message.text()))
      const { origin } = new URL(page.url())
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) events.push(request.url())
      })
      await page.goto(origin + path)
      await page.mouse.move(200, 200)
      await page.waitForLoadState('networkidle')
      expect(events).toEqual([])
      expect(await page.title()).not.toBe('smuggled')
      expect(await page.locator(`[${smuggled}]`).count()).toBe(0)
    },
  )

  it('a script that did get onto a page would not run', async () => {
    const page = await open('/om')
    const ran = await page.evaluate(`(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">')
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return new Promise((resolve) => setTimeout(() => resolve(window.ran === true), 300))
    })()`)
    expect(ran).toBe(false)
  })
})

/** What about an element could run or load something. */
function dangers({ tagName, properties }: Element): readonly string[] {
  const inlineScript =
    tagName === 'script' && !properties['src'] && properties['type'] !== 'application/ld+json'
  const names = Object.keys(properties).filter(
    (name) => /^on/i.test(name) || name === 'dataSmuggled' || name === 'style',
  )
  const addresses = ['href', 'src', 'action', 'formAction'].map((name) => String(properties[name] ?? ''))
  const bad = addresses.filter(
    (address) => address !== '' && !/^(?:[/#]|https?:\/\/|webcal:|mailto:)/.test(address),
  )
  return [...(inlineScript ? ['inline script'] : []), ...names, ...bad]
}

function linkedData(tree: Root): readonly string[] {
  return elementsIn(tree)
    .filter(({ properties }) => properties['type'] === 'application/ld+json')
    .map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
}
