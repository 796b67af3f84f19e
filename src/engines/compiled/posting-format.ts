// How a posting list lies in bytes. A term stands in documents; a posting is one of them with how often the term
// stands in each text field.
//
// Posting:   number (document - previous document - 1) * 4 + code, then by code
//              bodyOnce, bodyTwice: nothing: the body alone, once or twice
//              bodyOften:           number of times in the body
//              anyFields:           a byte with one bit per field, +16 when each has the term once; else the numbers
// Positions: per posting, per field that has the term, the first position, then the distances; one number each.
// List:      up to `blockPostings` documents: postings, then positions;
//            more: number of documents per field, blocks as (last document, postings bytes, position bytes) less what
//            the block before had, the bytes of all postings, then postings, then positions.

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
