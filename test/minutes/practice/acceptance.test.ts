import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bodyIn } from '../../../src/minutes/practice/councils.ts'
import { parseHeaderField } from '../../../src/minutes/practice/header-fields.ts'
import { parseLabel } from '../../../src/minutes/practice/labels.ts'
import { outcomeOf } from '../../../src/minutes/practice/outcomes.ts'
import { isSameBody } from '../../../src/minutes/practice/same-body.ts'
import { parseStamp } from '../../../src/minutes/practice/stamps.ts'

// Measures against descriptions of real layouts that lie outside the project: lists of printed forms, and documents with
// their truth as JSON. `REFERATARKIV_LAYOUTS` names their folder; without it nothing is measured.
const folder = process.env['REFERATARKIV_LAYOUTS']

interface TrueItem {
  readonly title: string | null
  readonly decision: string | null
  readonly decisionClean?: string
  readonly hasDecision: boolean
  readonly outcome: string
  readonly sections: readonly {
    readonly label: string | null
    readonly kind: string
    readonly first60: string
  }[]
}

/** The words of the descriptions for outcomes and roles that the project calls otherwise. */
const ours: Readonly<Record<string, readonly string[]>> = {
  approved: ['adopted'],
  'no-decision': ['none'],
  other: ['other', 'withdrawn'],
}
const asKind: Readonly<Record<string, string>> = {
  law: 'other',
  hearing: 'other',
  discussion: 'presentation',
}
const asField: Readonly<Record<string, readonly string[]>> = {
  date: ['date'],
  'date+time': ['date', 'start'],
  time: ['start'],
  end: ['end'],
  place: ['place'],
  council: ['council', 'other'],
  members: ['attendees'],
  present: ['attendees'],
  'members called': ['attendees'],
  guests: ['attendees'],
  absent: ['absent'],
  staff: ['administration'],
  secretary: ['secretary'],
  chair: ['chair'],
  'case officer': ['other'],
  remarks: ['other'],
  sent: ['other'],
  published: ['other'],
  'meeting calendar': ['other'],
  'meeting number': ['other'],
}
/** "end" of the document, not of the meeting. */
const endOfDocument = /^(?:underskrift|bilagsliste|samlet bilagsliste)/iu

if (folder === undefined) {
  test('the forms of many municipalities are left out: REFERATARKIV_LAYOUTS is not set', () => {
    expect(folder).toBeUndefined()
  })
} else {
  describe('forms of many municipalities', () => {
    measure(folder)
  })
}

function measure(folder: string): void {
  const rowsOf = (name: string): readonly (readonly string[])[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))

  test('95 of 100 phrases get their outcome', () => {
    const wrong = rowsOf('outcomes.tsv').filter(([phrase = '', outcome = '']) => {
      return !(ours[outcome] ?? [outcome]).includes(outcomeOf(phrase))
    })
    expect(wrong.length / rowsOf('outcomes.tsv').length, show(wrong)).toBeLessThanOrEqual(0.05)
  })

  test('95 of 100 labels get their kind', () => {
    const wrong = rowsOf('labels.tsv').filter(([label = '', kind]) => {
      const line = filledIn(label)
      const role = parseStamp(line) ? 'decision' : parseLabel(line)?.role
      return (role && (asKind[role] ?? role)) !== kind
    })
    expect(wrong.length / rowsOf('labels.tsv').length, show(wrong)).toBeLessThanOrEqual(0.05)
  })

  test('95 of 100 names of bodies are found', () => {
    const names = rowsOf('councils.tsv').map(([name = '']) => filledIn(name))
    const wrong = names.filter((name) => !isSameBody(bodyIn(name)?.name ?? '', name))
    expect(wrong.length / names.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  test('95 of 100 header labels get their field', () => {
    const rows = rowsOf('header_fields.tsv').filter(
      ([label = '', kind = '']) => kind in asField && !endOfDocument.test(label),
    )
    const wrong = rows.filter(([label = '', kind = '']) => {
      return !asField[kind]?.includes(parseHeaderField(label)?.field ?? '')
    })
    expect(wrong.length / rows.length, show(wrong)).toBeLessThanOrEqual(0.05)
  })

  test('97 of 100 decisions get their outcome', () => {
    const items = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => itemsOf(join(folder, name)))
      .filter((item) => item.hasDecision)
    const wrong = items.filter(
      (item) => !(ours[item.outcome] ?? [item.outcome]).includes(outcomeOfItem(item)),
    )
    expect(wrong.length / items.length, wrong.map(({ decision }) => decision).join('\n')).toBeLessThanOrEqual(
      0.03,
    )
  })
}

function outcomeOfItem(item: TrueItem): string {
  const recommendation = item.sections
    .filter(({ kind }) => kind === 'recommendation')
    .map(({ first60 }) => first60)
    .join('\n')
  return outcomeOf(item.decisionClean ?? item.decision ?? '', {
    title: item.title ?? undefined,
    recommendation,
  })
}

function itemsOf(path: string): readonly TrueItem[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly items?: readonly TrueItem[] }).items ?? []
}

/** The placeholders of the descriptions with something in them. */
function filledIn(form: string): string {
  return form
    .replace(/<organ>|<Udvalg>/u, 'Økonomiudvalget')
    .replace('<Kommune>', 'Aarhus')
    .replace('<bydel>', 'Indre By')
    .replace(/<[^<>]*>/u, 'Medlem Alfa')
    .replace(/dd([-.])mm\1yyyy/u, '03$105$12018')
    .replace(/d\. måned yyyy/iu, '3. maj 2018')
    .replace(/(?<=punkt |pkt\. )n/iu, '4')
}

function show(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(' | ')).join('\n')
}
