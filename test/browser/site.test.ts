import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fakeApp } from '../web/web-door.ts'
import { useBrowser } from './browser.ts'
import { kinds } from './kinds.ts'

const open = useBrowser(() => fakeApp())

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe('with the keyboard alone', () => {
  it('the skip link, the field and the decision are reached', async () => {
    const page = await open('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Gå til indholdet')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('repatriering flygtninge')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=repatriering/)
    for (let presses = 0; presses < 60 && !(await isFocused(page, 'card-go')); presses += 1) {
      await page.keyboard.press('Tab')
    }
    expect(await page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#beslutning$/)
  })
})

describe('suggestions while typing', () => {
  it('are chosen with the keyboard and lead where they say, and nothing moves', async () => {
    const page = await open('/')
    const field = page.getByRole('combobox', { name: 'Hvad leder du efter?' })
    const below = page.locator('#resultater')
    const before = await below.boundingBox()
    await field.pressSequentially('tekn')
    await page.getByRole('option', { name: /Teknisk Udvalg/ }).waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    expect(await below.boundingBox()).toEqual(before)
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('ArrowDown')
    const active = await field.getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    expect(await field.inputValue()).toBe('tekn')
    await field.pressSequentially('isk')
    await page.getByRole('option', { name: /Teknisk Udvalg/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/fjordby\/teknisk-udvalg$/)
  })

  it('leave Enter to the search when none is chosen', async () => {
    const page = await open('/')
    await page.getByRole('combobox').pressSequentially('lokalplan')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/soeg\?q=lokalplan$/)
  })
})

describe('a reference', () => {
  it('is copied with one press', async () => {
    const page = await open('/fjordby/teknisk-udvalg/2023-05-09/2', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: 'Kopiér henvisning' }).click()
    await page.getByText('Kopieret.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /^Fjordby, Teknisk Udvalg, .*#beslutning$/,
    )
  })
})

/** Light on a desk, dark on the narrowest phone: 200 % zoom is a narrow screen too. */
const looks = [
  ['light', 1280],
  ['dark', 320],
] as const

describe.each(looks)('in %s at %i px', (colorScheme, width) => {
  it.each(Object.entries(kinds))('axe finds nothing on the page "%s", and it fits', async (_kind, path) => {
    const page = await open(path, { colorScheme, viewport: { width, height: 800 } })
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    expect(told).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })
})

describe('on a narrow screen', () => {
  it('the filters open and close without JavaScript', async () => {
    const page = await open('/soeg?q=lokalplan', {
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    })
    const filters = page.locator('#filtre')
    expect(await filters.isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Afgræns' }).click()
    expect(await filters.isVisible()).toBe(true)
    // Above the hits, over the whole width.
    expect(await filters.boundingBox()).toMatchObject({ x: 20, width: 320 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.getByRole('link', { name: /^Vis 45 punkter/ }).click()
    expect(await filters.isVisible()).toBe(false)
  })
})

describe('the browser', () => {
  it('asks no other host and reports no error on any page', async () => {
    const hosts = new Set<string>()
    const complaints: string[] = []
    const page = await open('/')
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    const origin = new URL(page.url()).origin
    for (const path of Object.values(kinds)) await page.goto(origin + path)
    expect([...hosts]).toEqual([origin])
    expect(complaints).toEqual([])
  })
})

async function isFocused(page: Page, className: string): Promise<boolean> {
  return (await page.evaluate('document.activeElement.className')) === className
}
