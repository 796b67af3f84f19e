// The registry of readers: one line per reader, one file per format.

import { markdownReader } from './markdown.ts'
import type { Reader } from './reader.ts'

/** Every reader there is. */
export const readers: readonly Reader[] = [markdownReader]
