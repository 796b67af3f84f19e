// The engine port: an analysed query in, document numbers with scores and exact facet counts out. An engine knows
// nothing of Danish, of query syntax or of pages. It is asynchronous, so that a distributed one can stand in.

import type { Analyzer } from '../danish/analyzer.ts'
import type { TextCutter } from '../danish/text-cutter.ts'
import type { IsoDate } from '../model/ids.ts'
import type { ByteSource } from './binary/byte-source.ts'
import type { CreateFile } from './binary/file-target.ts'
import type { StoredBytes } from './binary/stored-bytes.ts'
import type { SearchDocument } from './documents.ts'
import type { FacetName, FacetSelection, SortOrder } from './results.ts'

/** The texts of a document; `meeting` is the municipality, the council, the date and the place of the meeting. */
export const textFields = ['title', 'decision', 'body', 'meeting'] as const
export type TextField = (typeof textFields)[number]

/**
 * Four indexes of every text: exact forms, whole words by their lemma, the heads of compounds, their other parts. An
 * integrationsråd is a råd, a rådhus is none: what a compound ends with says what it is.
 */
export const layers = ['form', 'word', 'head', 'part'] as const
export type Layer = (typeof layers)[number]

/** A term to look up in one layer. */
export interface LayeredTerm {
  readonly layer: Layer
  readonly term: string
}

/** Where a clause looks and how much it counts; all text fields when `fields` is undefined. */
interface Weighted {
  readonly weight: number
  readonly fields: readonly TextField[] | undefined
}

/**
 * What a document must hold. Every clause gives a set of documents and a score for each of them.
 *
 * - `term`, `prefix`: MiniSearch's BM25+ over the fields, times `weight`; a prefix counts its terms as one. With a
 *   `family` a term never counts more than the same text would with a commoner member of it, so that weights decide.
 * - `sequence`: one field has the steps at consecutive positions; each match scores `weight` times the best field.
 * - `near`: one field has all the terms within `window` positions, in any order; scored like a sequence.
 * - `any`: the sum of what matches; `best`: the highest; `all`: the sum where all match.
 * - `most`: at least `share` of the clauses' summed rarity, ln(1 + documents / matches), and at least so many of them, one
 *   unless `least` says more; scores times that share.
 * - `prefer`: the documents of `clause`, with the scores of `extra` added where it matches too.
 * - `newer`: the documents of `clause`, their scores raised by `weight` times how recent they are (`recencies`).
 * - `without`: the documents of `clause` that match none of `excluded`.
 * - `facet`, `dates`, `routine` (documents that are routine items), `everything`: sets with score 0.
 */
export type Clause =
  | (LayeredTerm &
      Weighted & {
        readonly kind: 'term'
        /** The same word in other layers: in each field the term is as rare as the commonest of them. */
        readonly family?: readonly LayeredTerm[]
      })
  | (Weighted & { readonly kind: 'prefix'; readonly layer: Layer; readonly prefix: string })
  | (Weighted & { readonly kind: 'sequence'; readonly steps: readonly (readonly LayeredTerm[])[] })
  | (Weighted & {
      readonly kind: 'near'
      readonly terms: readonly (readonly LayeredTerm[])[]
      readonly window: number
    })
  | { readonly kind: 'any' | 'best' | 'all'; readonly clauses: readonly Clause[] }
  | {
      readonly kind: 'most'
      readonly clauses: readonly Clause[]
      readonly share: number
      readonly least?: number
    }
  | { readonly kind: 'prefer'; readonly clause: Clause; readonly extra: Clause }
  | { readonly kind: 'newer'; readonly clause: Clause; readonly weight: number }
  | { readonly kind: 'without'; readonly clause: Clause; readonly excluded: readonly Clause[] }
  | { readonly kind: 'facet'; readonly facet: FacetName; readonly values: readonly string[] }
  | { readonly kind: 'dates'; readonly from: IsoDate | undefined; readonly to: IsoDate | undefined }
  | { readonly kind: 'routine' | 'everything' }

/** One search as an engine sees it. */
export interface EngineQuery {
  readonly clause: Clause
  readonly selection: FacetSelection
  readonly sort: SortOrder
  readonly offset: number
  readonly limit: number
  /** Facets are counted unless this is `false`; those of the answer are then empty. */
  readonly hasFacets?: boolean
}

export interface EngineHit {
  /** Position of the document among those the index was built from, from 0. */
  readonly document: number
  readonly score: number
}

export interface EngineAnswer {
  readonly total: number
  /** The page asked for; ties by date, newest first (oldest first when sorted so), then by id. */
  readonly hits: readonly EngineHit[]
  /** Per facet and value the hits if that value were chosen in its facet and the other facets stayed as they are. */
  readonly facets: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
}

/** A word of the index as it is written, and in how many documents it stands. */
export interface IndexedForm {
  readonly form: string
  readonly documentCount: number
}

/** What an engine can do beyond matching terms. */
export interface EngineCapabilities {
  /** Answers `sequence` and `near` from positions. */
  readonly positions: boolean
  /** Can list its forms, which suggestions need. */
  readonly vocabulary: boolean
}

/** An opened index. */
export interface SearchEngine {
  readonly capabilities: EngineCapabilities
  readonly documentCount: number
  readonly search: (query: EngineQuery) => Promise<EngineAnswer>
  /** All exact forms in the index, one after the other; none without the capability. */
  readonly vocabulary: () => Promise<Iterable<IndexedForm>>
  /** In how many documents the term stands in its layer, in any field. */
  readonly documentCountOf: (term: LayeredTerm) => Promise<number>
}

/** A file of a snapshot: a plain name and what is in it. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that is read where it is needed. */
export interface NamedSource {
  readonly name: string
  readonly source: ByteSource
}

/** A file of an index as it is opened: whole in memory, or read where it is needed. */
export type IndexFile = NamedBytes | NamedSource

/**
 * What was collected of documents that follow one another, in a form that can be kept and read again by parts. Only who made
 * it knows its shape.
 */
export interface IndexPart {
  /** Plain data, small beside the sections. */
  readonly details: unknown
  /**
   * Bytes, each section in chunks. To be taken in order before the next document is added; a chunk is good until the next one
   * is taken.
   */
  readonly sections: readonly Iterable<Uint8Array>[]
}

/** An `IndexPart` where it is kept. */
export interface KeptPart {
  /** Read anew whenever they are asked for. */
  readonly details: () => unknown
  readonly sections: readonly StoredBytes[]
}

/** Collects documents one at a time, part after part; what it learned of words in one part it knows in the next. */
export interface PartBuilder {
  readonly add: (document: SearchDocument) => void
  /** The part of the documents added since the one before; the next document begins another one. */
  readonly endPart: () => IndexPart
}

/** A part of a join that may be done by another thread: plain data. */
export interface JoinRest {
  /** The file that it writes. */
  readonly writes: string
  /** A file that is still being written and has what it reads. */
  readonly reads: string
  /** Only who made it knows its shape. */
  readonly input: unknown
}

/** An implementation of the port: builds the files of an index and opens them again. */
export interface EngineKind {
  readonly name: string
  /** Changes whenever the files it builds could differ; part of the fingerprint of a snapshot. */
  readonly version: string
  /** `cutter` may have cut the texts of the documents for others too. */
  readonly collect: (analyzer: Analyzer, cutter?: TextCutter) => PartBuilder
  /**
   * Writes the files over the parts, whose documents follow one another: the same to the byte wherever one part ends. Parts are
   * read piece by piece. What somebody else can do meanwhile goes to `handOn`, or is done here where there is none.
   */
  readonly join: (
    parts: readonly KeptPart[],
    create: CreateFile,
    analyzer: Analyzer,
    handOn?: (rest: JoinRest) => void,
  ) => void
  /** Does what `join` handed on; `fill` reads the file that is named there. Undefined where nothing ever is. */
  readonly joinRest?: (rest: JoinRest, create: CreateFile, fill: StoredBytes['fill']) => void
  /** Files that need not be in memory as a whole when they are opened. */
  readonly readAtNeed: readonly string[]
  /** Opens what `join` wrote. Throws when a file is missing or damaged. */
  readonly open: (files: readonly IndexFile[]) => SearchEngine
}
