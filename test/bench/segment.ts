// What does it cost to cut minutes into items, beside what the parser of the format takes, and how does it grow?
// Prints a table; ratios within one run are what counts. `npm run bench:segment`

import { readDocument } from '../../src/readers/read-document.ts'
import { readMeeting } from '../../src/minutes/read-meeting.ts'

const repeatCount = 3 // the best of so many, so that a busy machine disturbs least

const item = (number: number) => `${number}. Lokalplan ${number} for boliger ved åen

Sagsnr.: 01.02.05-P16-${number}-22

Sagsfremstilling

${'Udvalget fik sagen forelagt, og området på tre hektar blev gennemgået i detaljer. '.repeat(12)}

Indstilling

Forvaltningen indstiller, at planen sendes i høring i otte uger.

Beslutning

Godkendt.
`

/** Texts of about `size` characters: plain minutes, and what a hostile or broken file may hold. */
const kinds: Readonly<Record<string, (size: number) => string>> = {
  minutes: (size) => `# Referat\n\nTestby Byråd\n\nMødedato: 3. maj 2021\n\n${many(size, item)}`,
  'one line': (size) => 'Dagsordenen blev godkendt af rådet '.repeat(size / 35),
  'numbered lines': (size) => many(size, (number) => `${number}. Linje om et emne\n`),
  labels: (size) => 'Beslutning\n\n'.repeat(size / 12),
  'nested lists': (size) => many(size, (number) => `${' '.repeat(number % 200)}- punkt\n`),
  'table rows': (size) => `| a | b |\n|---|---|\n${'| et | to |\n'.repeat(size / 12)}`,
}

function many(size: number, piece: (number: number) => string): string {
  const pieces: string[] = []
  for (let length = 0, number = 1; length < size; number += 1) {
    const text = piece(number)
    pieces.push(text)
    length += text.length
  }
  return pieces.join('')
}

interface Cost {
  readonly readMs: number
  readonly segmentMs: number
}

async function costOf(text: string): Promise<Cost> {
  const source = { path: 'referat.md', bytes: Buffer.from(text), sha256: '' }
  let best: Cost = { readMs: Infinity, segmentMs: Infinity }
  for (let run = 0; run < repeatCount; run += 1) {
    const startMs = performance.now()
    const { value } = await readDocument(source)
    const readAtMs = performance.now()
    readMeeting(value, { path: source.path })
    best = {
      readMs: Math.min(best.readMs, readAtMs - startMs),
      segmentMs: Math.min(best.segmentMs, performance.now() - readAtMs),
    }
  }
  return best
}

console.log(
  '| text | 100 kB read, ms | cut, ms | 400 kB read, ms | cut, ms | growth of cutting (4 is linear) |',
)
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
for (const [name, textOf] of Object.entries(kinds)) {
  const [small, large] = [await costOf(textOf(100_000)), await costOf(textOf(400_000))]
  const times = [small.readMs, small.segmentMs, large.readMs, large.segmentMs].map((ms) => ms.toFixed(0))
  console.log(`| ${name} | ${times.join(' | ')} | ${(large.segmentMs / small.segmentMs).toFixed(1)} |`)
}
