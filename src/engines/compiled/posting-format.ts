// How a posting list lies in bytes. A term stands in documents; a posting is one of them with how often the term
// stands in each text field. Each has a code: bodyOnce, bodyTwice and bodyOften for the body alone, else anyFields.
//
// Posting:   as in pieces and short lists, number (document - previous document - 1) * 4 + code, then by code
//              bodyOften:           number of times in the body
//              anyFields:           a byte with one bit per field, +16 when each has the term once; else the numbers
// Block:     as in long lists, what is wanted of all postings first:
//              documents:           number of bytes and so many with a bit per document from the one after the last
//                                   block; or 0 and per posting the number document - previous document - 1
//              codes:               two bits a posting
//              details:             a byte for every bodyOften, its times, and for every anyFields, see detail-bytes.ts; 0 for
//                                   what no byte can say, followed after all details by the times or a byte of fields and
//                                   their times, as numbers
// Positions: per posting, per field that has the term, the first position, then the distances; one number each.
// List:      up to `blockPostings` documents: postings, then positions;
//            more: where its positions start in their own file, number of documents per field, blocks as (last
//            document, bytes, position bytes) less what the block before had, the bytes of all positions, then blocks.

import { textFields } from '../../search/engine.ts'

export const bodyOnce = 0
export const bodyTwice = 1
export const bodyOften = 2
export const anyFields = 3

/** Set beside the bits of the fields when each of them has the term once. */
export const eachOnce = 16

/** Postings of a block: what a look-up of one document has to decode. */
export const blockPostings = 128

export const fieldCount = textFields.length

/** The bit of the body, whose postings are the short ones. */
export const bodyField = textFields.indexOf('body')
export const bodyBit = 1 << bodyField

/** The bit of the title, whose words count most. */
export const titleField = textFields.indexOf('title')
export const titleBit = 1 << titleField

/** How many of four codes in a byte have a byte of details. */
export const detailsOf = Uint8Array.from({ length: 256 }, (_, codes) => {
  let count = 0
  for (let shift = 0; shift < 8; shift += 2) if (((codes >> shift) & 3) >= bodyOften) count += 1
  return count
})
