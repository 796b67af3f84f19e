// The documents of an index as hits show them: packed texts that are read one document at a time, off the JavaScript
// heap.

import type { Analyzer } from '../danish/analyzer.ts'
import { TextCutter } from '../danish/text-cutter.ts'
import { openFile, openSection, writeFileTo, type FileFormat } from './binary/binary-file.ts'
import type { CreateFile } from './binary/file-target.ts'
import { SectionWriter } from './binary/section-writer.ts'
import type { SearchDocument } from './documents.ts'
import type { IndexFile, IndexPart, KeptPart, PartBuilder } from './engine.ts'
import { recordOf } from './facet-columns.ts'
import { CatalogueCollector, joinedCatalogue, type FacetCatalogue } from './facets.ts'
import type { FacetName } from './results.ts'
import { joinTexts } from './join-texts.ts'
import { NotedWords } from './noted-words.ts'
import { PieceTable } from './piece-table.ts'
import { keptTexts, sectionsOf, TextPacker } from './text-packer.ts'
import { TextReader, type StoredText } from './text-reader.ts'

/** Gives documents by their position in the index, from 0. */
export interface DocumentStore {
  readonly documentCount: number
  /** What the values of the facets are called in these documents. */
  readonly catalogue: FacetCatalogue
  /** The document at `position`. Throws when there is none, which is a mistake of the caller. */
  readonly document: (position: number) => SearchDocument
  /** The same with its texts as they are stored, each read when it is asked for. */
  readonly stored: (position: number) => StoredDocument
  /** What the texts are made of. */
  readonly pieces: PieceTable
}

/** A document whose texts are not read yet. */
export interface StoredDocument extends Readonly<Record<StoredField, StoredText>> {
  readonly head: DocumentHead
  /** As JSON. */
  readonly details: StoredText
}

type StoredField = 'title' | 'decision' | 'body'
/** What a hit says of its document. */
export type DocumentHead = Pick<
  SearchDocument,
  'id' | 'municipality' | 'council' | 'date' | 'number' | 'caseNumber' | 'outcome'
>
/** All of a document but its texts and its head. */
type DocumentDetails = Omit<SearchDocument, StoredField | keyof DocumentHead>

// Section: records.
const textsFormat: FileFormat = { name: 'documents.texts', version: 2, sectionCount: 1 }
// Sections: starts of the records, pieces, their starts, which of them are words, the names of the facet values; then what
// is known of the pieces: bits, number of hashes, hashes.
const format: FileFormat = { name: 'documents', version: 4, sectionCount: 8 }

type StoredCatalogue = Readonly<Record<FacetName, readonly (readonly [value: string, label: string])[]>>

/** Collects the texts of documents that follow one another. */
export class TextCollector implements PartBuilder {
  readonly #packer: TextPacker
  #catalogue = new CatalogueCollector()

  /** `cutter` may have cut the texts of the documents for others too, which had their words `noted`. */
  constructor(analyzer: Analyzer, cutter = new TextCutter(), noted = new NotedWords(analyzer)) {
    this.#packer = new TextPacker(analyzer, cutter, noted)
  }

  readonly add = (document: SearchDocument): void => {
    const { title, decision, body } = document
    this.#packer.add([storedHead(document), storedDetails(document), title, decision, body])
    this.#catalogue.add(document)
  }

  readonly endPart = (): IndexPart => {
    const { catalogue } = this.#catalogue
    this.#catalogue = new CatalogueCollector()
    return { details: catalogue, sections: sectionsOf(this.#packer.endPart()) }
  }
}

/** Writes the files of a store over the documents of all parts: the same to the byte wherever one part ends. */
export function joinDocuments(parts: readonly KeptPart[], create: CreateFile): void {
  const records = new SectionWriter(textsFormat, create)
  const { recordStarts, pieces, pieceStarts, isWord, knowledge } = joinTexts(
    parts.map(({ sections }) => keptTexts(sections)),
    records,
  )
  records.finish()
  const catalogue = joinedCatalogue(parts.map(({ details }) => details() as FacetCatalogue)) // made by `TextCollector`
  const stored: StoredCatalogue = recordOf((facet) => [...catalogue[facet]])
  const names = new TextEncoder().encode(JSON.stringify(stored))
  const { bits, hashEnds, hashes } = knowledge
  const hashCounts = Uint16Array.from(hashEnds, (end, piece) => end - (hashEnds[piece - 1] ?? 0))
  const known = [new Uint32Array(bits.buffer, bits.byteOffset, bits.length), hashCounts, hashes]
  const sections = [recordStarts, pieces, pieceStarts, isWord, names, ...known]
  writeFileTo(create(format.name), format, sections)
}

/** The texts, which are read a document at a time and need not be in memory. */
export const documentsReadAtNeed: readonly string[] = [textsFormat.name]

/** Opens what `joinDocuments` wrote, keeping the bytes as they are. Throws when a file is missing or damaged. */
export function openDocuments(files: readonly IndexFile[]): DocumentStore {
  const file = openFile(format, files)
  const pieces = new PieceTable({
    letters: file.bytes(1),
    starts: file.uint32(2),
    bits: file.uint32(5),
    hashCounts: file.uint16(6),
    hashes: file.uint16(7),
  })
  const records = openSection(textsFormat, files)
  const reader = new TextReader({ records, recordStarts: file.uint32(0), table: pieces })
  const names = JSON.parse(new TextDecoder().decode(file.bytes(4))) as StoredCatalogue
  const stored = (position: number): StoredDocument => {
    if (position < 0 || position >= reader.recordCount) throw new Error(`No document at position ${position}`)
    const texts = reader.record(position, textCount)
    const [head = noText, details = noText, title = noText, decision = noText, body = noText] = texts
    return { head: headFrom(head.text()), details, title, decision, body }
  }
  return {
    documentCount: reader.recordCount,
    catalogue: recordOf((facet) => new Map(names[facet])),
    document: (position) => {
      const { head, details, title, decision, body } = stored(position)
      const rest = detailsFrom(details.text())
      return { ...head, ...rest, title: title.text(), decision: decision.text(), body: body.text() }
    },
    stored,
    pieces,
  }
}

// Head, details, title, decision, body.
const textCount = 5

// Head and details are lists, because names would be pieces of every text. What is absent is null there.
function storedHead(document: SearchDocument): string {
  const { id, municipality, council, date, number, caseNumber, outcome } = document
  return JSON.stringify([id, municipality, council, date, number, caseNumber, outcome])
}

function storedDetails(document: SearchDocument): string {
  const { municipalitySlug, councilSlug, place, isRoutine, caseTypes, topics } = document
  const ofTopics = topics.map(({ code, title }) => [code, title])
  return JSON.stringify([municipalitySlug, councilSlug, place, isRoutine, caseTypes, ofTopics])
}

function headFrom(json: string): DocumentHead {
  const [id, municipality, council, date, number, caseNumber, outcome] = JSON.parse(json) as StoredHead
  return {
    id,
    municipality,
    council,
    date: date ?? undefined,
    number: number ?? undefined,
    caseNumber: caseNumber ?? undefined,
    outcome: outcome ?? undefined,
  }
}

type StoredHead = readonly [
  id: DocumentHead['id'],
  municipality: string,
  council: string,
  date: DocumentHead['date'] | null,
  number: string | null,
  caseNumber: string | null,
  outcome: DocumentHead['outcome'] | null,
]

function detailsFrom(json: string): DocumentDetails {
  const stored = JSON.parse(json) as StoredDetails
  const [municipalitySlug, councilSlug, place, isRoutine, caseTypes, ofTopics] = stored
  const topics = ofTopics.map(([code, title]) => ({ code, title }))
  return { municipalitySlug, councilSlug, place, isRoutine, caseTypes, topics }
}

type StoredDetails = readonly [
  municipalitySlug: string,
  councilSlug: string,
  place: string,
  isRoutine: boolean,
  caseTypes: SearchDocument['caseTypes'],
  topics: readonly (readonly [code: string, title: string])[],
]

const noText: StoredText = { pieces: () => new Uint32Array(0), text: () => '' }
