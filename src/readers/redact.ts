import type { DocumentText } from '../model/document-text.ts'
import { masked, type MaskedRange } from './mask.ts'

/**
 * The document with every occurrence of `words` masked: whole words, whatever the case of the letters and the white
 * space between them, so that a name that runs over a line end is found too.
 */
export function redacted(document: DocumentText, words: readonly string[]): DocumentText {
  const ranges = occurrencesOf(words, document.text)
  return ranges.length === 0 ? document : masked(document, ranges)
}

function occurrencesOf(words: readonly string[], text: string): readonly MaskedRange[] {
  const forms = words.map((word) => word.trim()).filter((word) => word !== '')
  if (forms.length === 0) return []
  // longest first, so that "Anna Beck Holm" is masked whole when "Anna Beck" is listed too
  const alternatives = forms.sort((a, b) => b.length - a.length).map(patternOf)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)].map(({ index, 0: printed }) => ({
    start: index,
    end: index + printed.length,
  }))
}

function patternOf(words: string): string {
  return words
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s{1,8}')
}
