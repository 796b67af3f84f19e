import type { Data, Root } from 'mdast'

declare module 'mdast' {
  interface ParagraphData extends Data {
    /** A running head, a running foot or a page number: printed on a page, but no part of what is told. */
    pageFurniture?: true
  }
}

/**
 * What a reader makes of a source: the text that was read and the tree over it.
 * Every place in `tree` and in whatever is derived from it refers to `text`.
 */
export interface DocumentText {
  /**
   * NFC, line feeds only, no byte order mark; for `.md` and `.txt` line by line the source itself. For other formats
   * a form feed may stand before the first text of a page, and a tab between the cells of a row.
   */
  readonly text: string
  readonly tree: Root
}
