// Does memory grow with the number of files that were read and cut? Reads the same number of files of each format in one
// process, and prints what is in use, after collecting garbage, at a tenth of the way and at its end: once keeping
// nothing, once keeping what an ingest keeps of each file. `npm run bench:segment`

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createFileReader } from '../../src/cli/file-reading.ts'
import { notesOn } from '../../src/cli/ingest/ingest-thread.ts'
import { sameMinutes } from '../readers/same-minutes.ts'

const fileCounts = [300, 3_000]
const paddingParagraphs = 60 // minutes of 6 kB, so that a document that is held shows

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const readFile = await createFileReader([])
const formats = Object.entries(sameMinutes)

/** One of the six fixtures, with a text of its own where the format can be written by hand. */
function fileOf(number: number): {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
} {
  const [name = '', bytes = new Uint8Array()] = formats[number % formats.length] ?? []
  const path = `roskilde/${number}-${name}`
  if (/\.(?:pdf|docx)$/.test(name)) return { path, bytes, sha256: '' }
  const mark = name.endsWith('md') || name.endsWith('txt') ? '\n\n' : '</p><p>'
  const padding = Array.from(
    { length: paddingParagraphs },
    (_, index) =>
      `${mark}Klub ${number * paddingParagraphs + index} – har bedt om lys i hallen hele vinteren.`,
  )
  const text = Buffer.from(bytes)
    .toString()
    .replace('Der er mørkt i hallen', `Hal ${number}.${padding.join('')}${mark}Der er mørkt`)
  return { path, bytes: Buffer.from(text), sha256: '' }
}

function usedMb(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

async function growth(fileCount: number, keeps: boolean): Promise<readonly [atTenth: number, atEnd: number]> {
  const kept: unknown[] = []
  let atTenth = 0
  for (let number = 0; number < fileCount; number += 1) {
    const file = fileOf(number)
    const { document, meeting, problems } = await readFile(file, file.path)
    if (keeps) kept.push(notesOn({ path: file.path, sha256: '', meeting, problems, text: document.text }))
    if (number + 1 === Math.round(fileCount / 10)) atTenth = usedMb()
  }
  const atEnd = usedMb()
  if (keeps && kept.length !== fileCount) throw new Error(`Kept ${kept.length} of ${fileCount} files.`)
  return [atTenth, atEnd]
}

console.log('| files | kept of each | MB at a tenth | MB at the end | growth a file, kB |')
console.log('| ---: | --- | ---: | ---: | ---: |')
for (const keeps of [false, true]) {
  for (const fileCount of fileCounts) {
    const [atTenth, atEnd] = await growth(fileCount, keeps)
    const perFile = ((atEnd - atTenth) * 1000) / (0.9 * fileCount)
    const figures = [atTenth.toFixed(1), atEnd.toFixed(1), perFile.toFixed(2)]
    console.log(`| ${fileCount} | ${keeps ? 'as by an ingest' : 'nothing'} | ${figures.join(' | ')} |`)
  }
}
