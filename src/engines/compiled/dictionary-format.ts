// The term dictionary: the terms of each layer in order, in blocks of which the first term stands whole and the others without
// what they share with the one before.
//
// Entry: shared bytes, further bytes, those bytes, documents, list size * 2 + 1 when the list is shared, and then its
// start; other lists follow one another, and each block says where its first one starts.

import type { FileFormat } from '../../search/binary/binary-file.ts'

/** Terms of a block: what a look-up has to read through after finding the block. */
export const blockTerms = 16

/** Sections: entries; start of each block's entries; start of its first own list; per layer its terms and blocks. */
export const dictionaryFormat: FileFormat = { name: 'compiled.terms', version: 1, sectionCount: 4 }
