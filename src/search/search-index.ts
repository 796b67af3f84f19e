// An index as a whole: what ingest writes into a snapshot, and what a server opens.

import type { Analyzer } from '../danish/analyzer.ts'
import { TextCutter } from '../danish/text-cutter.ts'
import { MemoryFiles } from './binary/memory-files.ts'
import { storedIn } from './binary/stored-bytes.ts'
import { bm25 } from './bm25.ts'
import { documentsReadAtNeed, joinDocuments, openDocuments, TextCollector } from './document-store.ts'
import type { SearchDocument } from './documents.ts'
import {
  textFields,
  type EngineKind,
  type IndexFile,
  type IndexPart,
  type KeptPart,
  type NamedBytes,
} from './engine.ts'
import { fieldWeights } from './field-weights.ts'
import { NotedWords } from './noted-words.ts'
import type { SearchService } from './results.ts'
import { createSearchService } from './service.ts'
import type { Synonyms } from './synonyms.ts'

// Changed by hand when the files below or the meaning of what is in them change.
const layoutVersion = 11

// An engine may write down what terms score at most.
const ranking = [bm25.k, bm25.b, bm25.d, ...textFields.map((field) => fieldWeights[field])].join('-')

/**
 * Everything that decides what an index holds besides the documents. Written into the snapshot; one that was built
 * under another fingerprint is refused with the command that mends it.
 */
export function indexFingerprint(kind: EngineKind, analyzer: Analyzer): string {
  const engine = `${kind.name}-${kind.version}`
  return [`layout-${layoutVersion}`, engine, `ranking-${ranking}`, analyzer.fingerprint].join(' ')
}

/**
 * What was collected of documents that follow one another. Parts whose documents follow one another are joined by
 * `EngineKind.join` and by `joinDocuments`, which may be done at the same time; together they write the files of the index.
 */
export interface CollectedPart {
  readonly engine: IndexPart
  readonly texts: IndexPart
}

/** Collects documents one at a time, as a `PartBuilder` does. */
export interface PartCollector {
  readonly add: (document: SearchDocument) => void
  /** The part of the documents added since the one before. */
  readonly endPart: () => CollectedPart
}

// What is known of words grows with the texts; beyond so many distinct pieces it is forgotten at the end of a part. Texts of
// 50,000 agenda items have some 450,000 in one thread, 300,000 in one of two.
const usualPieces = 500_000

// UTF-16 units of documents that are collected together, some 100 of them: enough that what one kind of work with them needs is
// fetched seldom, and few enough to stay near.
const usualUnits = 1 << 18

/**
 * Collects documents that follow one another for an index over them and others, part after part. `mostPieces` bounds the memory
 * and `unitsTogether` the texts that wait for others, in UTF-16 units; neither changes anything in the files.
 */
export function collectPart(
  kind: EngineKind,
  analyzer: Analyzer,
  mostPieces = usualPieces,
  unitsTogether = usualUnits,
): PartCollector {
  let collector = collectorOf(kind, analyzer, unitsTogether)
  let isEnded = false
  return {
    add: (document) => {
      if (isEnded && collector.knownPieces() > mostPieces)
        collector = collectorOf(kind, analyzer, unitsTogether)
      isEnded = false
      collector.add(document)
    },
    endPart: () => {
      isEnded = true
      return collector.endPart()
    },
  }
}

function collectorOf(kind: EngineKind, analyzer: Analyzer, unitsTogether: number) {
  const cutter = new TextCutter()
  const noted = new NotedWords(analyzer)
  const ofEngine = kind.collect(noted.analyzer, cutter)
  const ofTexts = new TextCollector(analyzer, cutter, noted)
  let waiting: SearchDocument[] = []
  let unitCount = 0
  const collectWaiting = () => {
    cutter.cutAhead(waiting.flatMap(({ title, decision, body }) => [title, decision, body]))
    for (const document of waiting) ofEngine.add(document)
    for (const document of waiting) ofTexts.add(document)
    noted.forget()
    waiting = []
    unitCount = 0
  }
  return {
    add: (document: SearchDocument) => {
      waiting.push(document)
      unitCount += document.title.length + document.decision.length + document.body.length
      if (unitCount >= unitsTogether) collectWaiting()
    },
    endPart: (): CollectedPart => {
      collectWaiting()
      return { engine: ofEngine.endPart(), texts: ofTexts.endPart() }
    },
    knownPieces: () => cutter.pieceCount,
  }
}

/** The files of an index over `documents`, in memory. */
export function buildIndex(
  kind: EngineKind,
  analyzer: Analyzer,
  documents: Iterable<SearchDocument>,
): readonly NamedBytes[] {
  const builder = collectPart(kind, analyzer)
  for (const document of documents) builder.add(document)
  const { engine, texts } = builder.endPart()
  const files = new MemoryFiles()
  kind.join([keptInMemory(engine)], files.create, analyzer)
  joinDocuments([keptInMemory(texts)], files.create)
  return files.written()
}

/** The files of an engine alone over `documents`. */
export function buildEngine(
  kind: EngineKind,
  analyzer: Analyzer,
  documents: Iterable<SearchDocument>,
): readonly NamedBytes[] {
  const builder = kind.collect(analyzer)
  for (const document of documents) builder.add(document)
  const files = new MemoryFiles()
  kind.join([keptInMemory(builder.endPart())], files.create, analyzer)
  return files.written()
}

/** A copy of a part in memory. */
export function keptInMemory({ details, sections }: IndexPart): KeptPart {
  const kept = sections.map((section) => storedIn(Array.from(section, (chunk) => chunk.slice())))
  return { details: () => details, sections: kept }
}

/** The files of an index that need not be in memory when it is opened. */
export function filesReadAtNeed(kind: EngineKind): ReadonlySet<string> {
  return new Set([...kind.readAtNeed, ...documentsReadAtNeed])
}

/** What serves searches over an opened index. */
export interface OpenIndex {
  readonly kind: EngineKind
  readonly analyzer: Analyzer
  /** What `buildIndex` gave. The bytes are kept, not copied. */
  readonly files: readonly IndexFile[]
  /** What the operator lets words also find. */
  readonly synonyms?: Synonyms
  /** Milliseconds of a clock that never goes back, for `tookMs`. */
  readonly now: () => number
}

/** Opens an index for searching. Throws when a file is missing or damaged. */
export function openIndex({ kind, analyzer, files, synonyms, now }: OpenIndex): SearchService {
  return createSearchService({
    engine: kind.open(files),
    documents: openDocuments(files),
    analyzer,
    synonyms: synonyms ?? [],
    now,
  })
}
