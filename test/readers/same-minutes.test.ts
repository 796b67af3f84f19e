import { expect, test } from 'vitest'
import { readMeeting } from '../../src/minutes/read-meeting.ts'
import { checkTree } from './check-tree.ts'
import { sameMinutes } from './same-minutes.ts'

/** What must not depend on the format. */
async function outcomeOf(path: string, bytes: Uint8Array) {
  const { value: document } = await checkTree(path, bytes)
  const { value: meeting } = readMeeting(document, { path })
  return {
    municipality: meeting.municipality,
    council: meeting.council,
    date: meeting.date,
    startTime: meeting.startTime,
    items: meeting.items.map(({ slug, title, caseNumber, sections, decision }) => ({
      slug,
      title,
      caseNumber,
      roles: sections.map(({ role }) => role),
      texts: sections.map(({ text }) => text.replace(/\s+/g, ' ')),
      decision: decision?.text,
      outcome: decision?.outcome,
    })),
  }
}

test.each(Object.entries(sameMinutes))(
  'the minutes as %s give the meeting that Markdown gives',
  async (path, bytes) => {
    const markdown = await outcomeOf('referat.md', sameMinutes['referat.md'] ?? new Uint8Array())
    expect(markdown.items.map(({ slug, outcome }) => `${slug} ${outcome ?? ''}`)).toEqual([
      '1 adopted',
      '2 postponed',
      '3 noted',
    ])
    expect(await outcomeOf(path, bytes)).toEqual(markdown)
  },
)
