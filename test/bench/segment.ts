// What does it cost to cut minutes into items, beside what the parser of the format takes, how does it grow, and what do
// files cost that nobody wrote for readers? Prints two tables; ratios within one run are what counts. `npm run bench:segment`

import { readDocument } from '../../src/readers/read-document.ts'
import { readMeeting } from '../../src/minutes/read-meeting.ts'

interface Runs {
  readonly read: number
  readonly segment: number
}

const manyRuns: Runs = { read: 3, segment: 10 }
const oneRun: Runs = { read: 1, segment: 1 }

const item = (number: number) => `${number}. Lokalplan ${number} for boliger ved åen

Sagsnr.: 01.02.05-P16-${number}-22

Sagsfremstilling

${'Udvalget fik sagen forelagt, og området på tre hektar blev gennemgået i detaljer. '.repeat(12)}

Indstilling

Forvaltningen indstiller, at planen sendes i høring i otte uger.

Beslutning

Godkendt.
`

/** As real minutes have them: a label, a name or a date every few lines, bullets, and dashes that take two bytes. */
const denseItem = (
  number: number,
) => `Punkt ${number}: Budget ${2000 + (number % 20)} for skoler og dagtilbud – ${number}. runde

J.nr.: 17.01.00-S00-${number}-21

Resumé

Skoleudvalget behandlede budgettet den ${1 + (number % 28)}. marts 2021. Det blev aftalt, at rammen på ${number} mio. kr. fordeles i juni.

• Skole Alfa: ${number} elever
• Skole Bravo: ${number * 3} elever

Økonomiske konsekvenser

Ingen ud over de ${number} mio. kr., jf. aftalen af 3. juni 2020.

Indstilling

Direktøren for Børn og Unge indstiller,
1. at fordelingen godkendes, og
2. at udvalget orienteres på mødet i oktober.

Beslutning i Skoleudvalget den ${1 + (number % 28)}. marts 2021

Godkendt med 5 stemmer mod 2. Medlem Alfa stemte imod.
Fraværende: Medlem Bravo.
`

/** Texts of about `size` characters: minutes, and what a hostile or broken file may hold. */
const kinds: Readonly<Record<string, (size: number) => string>> = {
  minutes: (size) => `# Referat\n\nTestby Byråd\n\nMødedato: 3. maj 2021\n\n${many(size, item)}`,
  'dense minutes': (size) =>
    `Referat\n\nSkoleudvalget i Testby\n\nMødedato: 3. maj 2021\n\n${many(size, denseItem)}`,
  'one line': (size) => 'Dagsordenen blev godkendt af rådet '.repeat(size / 35),
  'numbered lines': (size) => many(size, (number) => `${number}. Linje om et emne\n`),
  labels: (size) => 'Beslutning\n\n'.repeat(size / 12),
  'nested lists': (size) => many(size, (number) => `${' '.repeat(number % 200)}- punkt\n`),
  'table rows': (size) => `| a | b |\n|---|---|\n${'| et | to |\n'.repeat(size / 12)}`,
}

/** The sizes that must end in time linear in them. */
const hostile: readonly (readonly [name: string, path: string, text: () => string])[] = [
  ['1 MB on one line', 'linje.md', () => 'Dagsordenen blev godkendt af rådet '.repeat(1_000_000 / 35)],
  ['100,000 numbered lines', 'linjer.md', () => lines(100_000, (number) => `${number}. Linje om et emne`)],
  ['10,000 nested lists', 'lister.md', () => lines(10_000, (number) => `${' '.repeat(number)}- punkt`)],
  ['10,000 nested lists', 'lister.html', () => nested(10_000, '<ul><li>punkt', '</li></ul>')],
  [
    '10,000 nested tables',
    'tabeller.html',
    () => nested(10_000, '<table><tr><td>celle', '</td></tr></table>'),
  ],
  ['10,000 tables', 'tabeller.html', () => '<table><tr><td>1</td><td>Sag</td></tr></table>\n'.repeat(10_000)],
  ['1 MB of labels', 'etiketter.md', () => 'Beslutning\n\n'.repeat(999_999 / 12)],
  ['5 MB of labels', 'etiketter.md', () => 'Beslutning\n\n'.repeat(5_000_000 / 12)],
]

function many(size: number, piece: (number: number) => string): string {
  const pieces: string[] = []
  for (let length = 0, number = 1; length < size; number += 1) {
    const text = piece(number)
    pieces.push(text)
    length += text.length
  }
  return pieces.join('')
}

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('\n')
}

function nested(depth: number, opening: string, closing: string): string {
  return `<html><body>${opening.repeat(depth)}${closing.repeat(depth)}</body></html>`
}

interface Cost {
  readonly readMs: number
  readonly segmentMs: number
}

/**
 * The best of so many runs, in milliseconds of processor time: other programs on the machine count less. All are read
 * before the first is cut, so that what reading leaves to be collected is not counted as cutting.
 */
async function costOf(path: string, text: string, runs: Runs): Promise<Cost> {
  const source = { path, bytes: Buffer.from(text), sha256: '' }
  let readMs = Infinity
  let segmentMs = Infinity
  let { value } = await readDocument(source)
  for (let run = 0; run < runs.read; run += 1) {
    const startMs = processorMs()
    value = (await readDocument(source)).value
    readMs = Math.min(readMs, processorMs() - startMs)
  }
  for (let run = 0; run < runs.segment; run += 1) {
    const startMs = processorMs()
    readMeeting(value, { path })
    segmentMs = Math.min(segmentMs, processorMs() - startMs)
  }
  return { readMs, segmentMs }
}

function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

console.log(
  '| text | 100 kB read, ms | cut, ms | 400 kB read, ms | cut, ms | growth of cutting (4 is linear) |',
)
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
for (const [name, textOf] of Object.entries(kinds)) {
  // The larger one first: the compiler has seen the code when the smaller one is measured.
  const large = await costOf('referat.md', textOf(400_000), manyRuns)
  const small = await costOf('referat.md', textOf(100_000), manyRuns)
  const times = [small.readMs, small.segmentMs, large.readMs, large.segmentMs].map((ms) => ms.toFixed(0))
  console.log(`| ${name} | ${times.join(' | ')} | ${(large.segmentMs / small.segmentMs).toFixed(1)} |`)
}

console.log('\n| hostile file | format | MB | read, s | cut, s |')
console.log('| --- | --- | ---: | ---: | ---: |')
for (const [name, path, textOf] of hostile) {
  const text = textOf()
  const { readMs, segmentMs } = await costOf(path, text, oneRun)
  const seconds = [readMs, segmentMs].map((ms) => (ms / 1000).toFixed(2))
  console.log(
    `| ${name} | ${path.replace(/^.*\./, '')} | ${(text.length / 1e6).toFixed(2)} | ${seconds.join(' | ')} |`,
  )
}
