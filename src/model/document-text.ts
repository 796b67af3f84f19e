import type { Root } from 'mdast'

/**
 * What a reader makes of a source: the text that was read and the tree over it.
 * Every place in `tree` and in whatever is derived from it refers to `text`.
 */
export interface DocumentText {
  /** NFC, line feeds only, no byte order mark; for `.md` and `.txt` line by line the source itself. */
  readonly text: string
  readonly tree: Root
}
