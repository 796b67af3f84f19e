import { readFileSync } from 'node:fs'

/** The rows of a tab-separated table beside the tests; lines that begin with `//` are notes, `⏎` is a line break. */
export function tableOf(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('⏎', '\n')))
}

/** A cell of which `-` says that nothing is expected. */
export function cell(value: string | undefined): string | undefined {
  return value === undefined || value === '-' ? undefined : value
}
