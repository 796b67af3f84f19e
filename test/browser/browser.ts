// One real Chromium and one served site for the browser tests. On Linux the browser comes in an npm package; elsewhere
// an installed Chrome is used.

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import type { Application } from 'express'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'

/** Opens pages of a served site, each in a context of its own that ends with the test. */
export type OpenPage = (path: string, options?: BrowserContextOptions) => Promise<Page>

// No sandbox because containers run as root; nothing but the page may go to the network.
const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
const failureFolder = 'test/output'

/** Serves `app` on a free local port for the tests of a file, beside one browser for all of them. */
export function useBrowser(createApp: () => Application | Promise<Application>): OpenPage {
  let browser: Browser | undefined
  let origin = ''
  const server = createServer()
  beforeAll(async () => {
    server.on('request', await createApp())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launched()
  })
  afterAll(async () => {
    await browser?.close()
    server.closeAllConnections()
    server.close()
  })
  return async (path, options = {}) => {
    if (!browser) throw new Error('the browser starts before the tests do')
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
    const page = await context.newPage()
    onTestFinished(async ({ task }) => {
      const name = task.name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)
      const path = `${failureFolder}/failed-${name}.png`
      if (task.result?.state === 'fail') await page.screenshot({ path, fullPage: true })
      await context.close()
    })
    await page.goto(origin + path)
    return page
  }
}

function launched(): Promise<Browser> {
  const unpacked = inject('chromium')
  if (!unpacked) return chromium.launch({ channel: 'chrome' })
  const { executablePath, libraryPath } = unpacked
  const env = { ...definedEnvironment(), LD_LIBRARY_PATH: libraryPath }
  return chromium.launch({ executablePath, args: launchArguments, env })
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
