import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { segmentJson } from '../../src/cli/segment-json.ts'
import { checkMeeting } from './check-meeting.ts'

const folder = new URL('fixtures/', import.meta.url)

describe('the fixtures, which are the specification', () => {
  for (const name of readdirSync(folder).filter((file) => /\.(?:md|txt|html)$/.test(file))) {
    test(`${name} gives its meeting`, async () => {
      const { document, reading } = await checkMeeting(name, readFileSync(new URL(name, folder)))
      const json = `${JSON.stringify(segmentJson(document, reading), undefined, 2)}\n`
      await expect(json).toMatchFileSnapshot(
        new URL(name.replace(/\.\w+$/, '.meeting.json'), folder).pathname,
      )
    })
  }
})
