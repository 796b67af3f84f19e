// test/bench/RESULTS.md: one section per benchmark, each replaced as a whole when its benchmark runs.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

const file = new URL('RESULTS.md', import.meta.url)
const opening = `# What the benchmarks measured

Written by \`npm run bench\` (after \`npm run build\` and \`npm run bench:setup\`); see the files beside this one for what
each of them does. The documents are made by \`generate-documents.ts\`, the same on every machine. Compare figures of one
table only: machines differ, and one that is shared differs from hour to hour.
`

/** Replaces the section of that title, or adds it. */
export function writeSection(title: string, body: string): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : opening
  const [head = opening, ...sections] = known.split(/\n(?=## )/)
  const section = `## ${title}\n\n${body.trim()}\n\n${circumstances()}\n`
  const at = sections.findIndex((other) => other.startsWith(`## ${title}\n`))
  if (at < 0) sections.push(section)
  else sections[at] = section
  writeFileSync(file, [head, ...sections].map((part) => `${part.trimEnd()}\n`).join('\n'))
}

function circumstances(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const day = new Date().toISOString().slice(0, 10)
  const memory = Math.round(totalmem() / 2 ** 30)
  return `_${day}, commit ${commit}, Node ${process.version}, ${cpus().length} cores (${model}), ${memory} GiB._`
}

/** A table in Markdown; the first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')))
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** A figure with as many digits as are worth reading. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
