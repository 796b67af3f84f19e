import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Application } from 'express'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openServedSnapshot } from '../../src/cli/open-served-snapshot.ts'
import { searchModules } from '../../src/cli/search-modules.ts'
import { createApp } from '../../src/web/app.ts'
import { runCli } from '../cli/run-cli.ts'
import { useBrowser } from './browser.ts'

const endings: (() => Promise<void>)[] = []
const open = useBrowser(shippedSite)
afterAll(async () => {
  for (const end of endings) await end()
})

/** The site over the corpus that ships, ingested as `npm start` does it. */
async function shippedSite(): Promise<Application> {
  const index = await mkdtemp(join(tmpdir(), 'browser-'))
  const { code, stderr } = await runCli(['ingest', '--corpus', 'corpus', '--index', index])
  if (code !== 0) throw new Error(`ingest failed: ${stderr}`)
  const { served, close } = await openServedSnapshot(index, await searchModules('compiled'))
  endings.push(close, () => rm(index, { recursive: true }))
  return createApp({ snapshots: { current: () => served } })
}

describe.each([true, false])('the main errand with JavaScript %s', (javaScriptEnabled) => {
  it('goes from a word over municipality and year to the decision', async () => {
    const page = await open('/', { javaScriptEnabled })
    await page.getByLabel('Hvad leder du efter?').fill('repatriering')
    await page.getByRole('button', { name: 'Søg' }).click()
    expect(await page.getByRole('status').innerText()).toBe('2 punkter')
    await page.getByRole('link', { name: /^Næstved/ }).click()
    await page.getByRole('link', { name: /^2017/ }).click()
    expect(await page.getByRole('status').innerText()).toBe('1 punkt')
    expect(await page.locator('.chip').count()).toBe(2)
    await page.getByRole('link', { name: 'Gå til beslutningen' }).click()
    expect(page.url()).toMatch(/\/naestved\/integrationsraadet\/2017-02-23\/6\?q=repatriering#beslutning$/)
    expect(await page.locator('#beslutning mark').allInnerTexts()).toEqual(['repatriering'])
    expect(await isOnScreen(page, '#beslutning')).toBe(true)
  })

  it('comes back to the same search with the back button', async () => {
    const page = await open('/soeg?q=repatriering&kommune=naestved', { javaScriptEnabled })
    await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await page.goBack()
    expect(await page.locator('.chip').count()).toBe(1)
    expect(await page.getByLabel('Søg i referaterne').inputValue()).toBe('repatriering')
  })
})

describe('with the keyboard alone', () => {
  it('goes from a word over municipality and year to the decision', async () => {
    const page = await open('/')
    await tabTo(page, 'input[name=q]')
    await page.keyboard.type('repatriering')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=repatriering/)
    await tabTo(page, '[aria-labelledby=facet-kommune] a[href*=naestved]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/kommune=naestved/)
    await tabTo(page, '[aria-labelledby=facet-aar] a[href*="2017"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/aar=2017/)
    await tabTo(page, 'a.card-go')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#beslutning$/)
    expect(await isOnScreen(page, '#beslutning')).toBe(true)
  })
})

describe('the shipped archive', () => {
  it.each(['/', '/soeg?q=repatriering', '/naestved/integrationsraadet/2017-02-23', '/daekning'])(
    'axe finds nothing at %s, and it fits a narrow screen',
    async (path) => {
      const page = await open(path, { viewport: { width: 320, height: 700 } })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    },
  )

  it('says that it is retold wherever its text is shown', async () => {
    const page = await open('/naestved/integrationsraadet/2017-02-23')
    await page.getByText('Genfortalt – ikke det officielle referat.').waitFor()
    await page.locator('.agenda a').first().click()
    await page.getByText('Genfortalt – ikke det officielle referat.').waitFor()
  })
})

async function isOnScreen(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox()
  const height = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y < height
}

const mostSteps = 60 // More stops than the search page has before its first hit.

/** Presses the tabulator until what has the focus is a `selector`, and is seen to have it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
      expect(await page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true)
      return
    }
  }
  throw new Error(`The tabulator does not reach ${selector}`)
}
