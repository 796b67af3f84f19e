// The one door of the web tests: an application over the invented archive, asked through HTTP.

import type { Application } from 'express'
import supertest from 'supertest'
import { createApp } from '../../src/web/app.ts'
import type { ServedSnapshot } from '../../src/search/served-snapshot.ts'
import { fakeSnapshot } from './fake-snapshot.ts'

/** An application over `snapshot`; what it fails at is thrown into the test by `failures`. */
export function fakeApp(snapshot: ServedSnapshot = fakeSnapshot(), failures: unknown[] = []): Application {
  return createApp({ snapshots: { current: () => snapshot }, onFailure: (thrown) => failures.push(thrown) })
}

const app = fakeApp()

/** What the site answers at `path`. */
export function get(path: string): supertest.Test {
  return supertest(app).get(path)
}

/** The status and the JSON that the site answers at `path`. */
export async function getJson(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const { status, text } = await get(path)
  return { status, body: JSON.parse(text) as unknown }
}
