// What a markdown parser may be given: its work grows faster than the text where lines, nesting or brackets run wild.

/** Longer than any table row of real minutes (3,000 characters); remark is quadratic within a line. */
const maximumLineCharacters = 20_000
/** Deeper than any list of real minutes (4). */
const maximumDepth = 30
/** Lines of one paragraph, and brackets and stars of one piece, that remark takes in its stride. */
const maximumParagraphLines = 1_000
const maximumMarks = 6_000

/** Why a piece of text should not go to the markdown parser, or undefined when it may. */
export function structureLimit(text: string): string | undefined {
  let paragraphLines = 0
  let marks = 0
  for (const line of text.split('\n')) {
    if (line.length > maximumLineCharacters) return `a line of more than ${maximumLineCharacters} characters`
    if (depthOf(line) > maximumDepth) return `lists or quotations nested deeper than ${maximumDepth}`
    paragraphLines = line.trim() === '' ? 0 : paragraphLines + 1
    if (paragraphLines > maximumParagraphLines)
      return `more than ${maximumParagraphLines} lines without a blank one`
    marks += countOf(line, /[*_[\]<`~|]/g)
    if (marks > maximumMarks) return `more than ${maximumMarks} marks of markup`
  }
  return undefined
}

/** How many container marks (`>`, `-`, `1.`) a line opens with, and how many levels its indentation may mean. */
function depthOf(line: string): number {
  const head = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? ''
  const marks = countOf(head, />|[-*+]|\d{1,9}[.)]/g)
  return marks === 0 ? 0 : marks + indentationOf(head) / 2
}

function indentationOf(head: string): number {
  return head.length - head.trimStart().length
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
