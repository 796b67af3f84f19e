// What the site promises every visitor, measured in the browser: quick paint, nothing that moves, room at 200 %, and
// nothing kept.

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fakeApp } from '../web/web-door.ts'
import { useBrowser } from './browser.ts'
import { kinds } from './kinds.ts'

const open = useBrowser(() => fakeApp())

describe('the search page', () => {
  it('is painted within 300 ms, the best of five loads', async () => {
    const page = await open('/soeg?q=lokalplan')
    const paints: number[] = []
    for (let load = 0; load < 5; load += 1) {
      await page.reload()
      paints.push(await firstContentfulPaint(page))
    }
    expect(Math.min(...paints)).toBeLessThan(300)
  })

  it('waits for one stylesheet and for no script', async () => {
    const page = await open('/soeg?q=lokalplan')
    const blocking = 'script[src]:not([type=module]):not([defer]):not([async])'
    expect(await page.locator(blocking).count()).toBe(0)
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(1)
    expect(await page.locator('style').count()).toBe(0)
  })

  it('moves nothing while it loads and while suggestions open and close', async () => {
    const page = await open('/soeg?q=lokalplan')
    await page.evaluate(`
      window.shifts = 0
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifts += value })
        .observe({ type: 'layout-shift', buffered: true })
    `)
    const field = page.getByRole('combobox')
    await field.fill('')
    await field.pressSequentially('fjord')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    // Two frames: what moved is reported after it was painted.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    expect(await page.evaluate('window.shifts')).toBe(0)
  })
})

describe('at 200 %', () => {
  // A browser zoomed to 200 % lays out for half the width and paints every unit on two pixels.
  it.each(Object.entries(kinds))('nobody scrolls sideways on the page "%s"', async (_kind, path) => {
    const page = await open(path, { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 })
    expect(await overflow(page)).toEqual([])
  })

  it.each(Object.entries(kinds))('larger text alone fits the page "%s"', async (_kind, path) => {
    const page = await open(path)
    await page.evaluate('document.documentElement.style.fontSize = "200%"')
    expect(await overflow(page)).toEqual([])
  })
})

describe('a visitor without storage', () => {
  it('loses nothing and leaves nothing', async () => {
    const page = await open('/')
    const complaints: string[] = []
    const cookies: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('response', (response) => {
      const cookie = response.headers()['set-cookie']
      if (cookie !== undefined) cookies.push(cookie)
    })
    await page.addInitScript(`
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get() { throw new Error(name + ' is closed') } })
      Object.defineProperty(document, 'cookie', {
        get() { throw new Error('cookies are closed') },
        set() { throw new Error('cookies are closed') },
      })
    `)
    await page.reload()
    await page.getByRole('combobox').pressSequentially('repatriering')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Fjordby/ }).click()
    await page.getByRole('link', { name: 'Gå til beslutningen' }).click()
    await page.waitForURL(/#beslutning$/)
    expect(complaints).toEqual([])
    expect(cookies).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })
})

async function firstContentfulPaint(page: Page): Promise<number> {
  return await page.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((list, observer) => {
      const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint')
      if (paint) { observer.disconnect(); done(paint.startTime) }
    }).observe({ type: 'paint', buffered: true })
  })`)
}

/** What reaches beyond the right edge of the window, by its tag and class; a box that scrolls by itself may. */
async function overflow(page: Page): Promise<readonly string[]> {
  return await page.evaluate<readonly string[]>(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.table-scroll'))
      .map((element) => element.tagName + '.' + element.className)
      .concat('scrolls to ' + document.documentElement.scrollWidth)
  })()`)
}
