// The files of a compiled index: the same bytes for the same documents, and a clear refusal of anything else.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { TextCutter } from '../../src/danish/text-cutter.ts'
import { RunBuilder } from '../../src/engines/compiled/build-run.ts'
import { compiledKind } from '../../src/engines/compiled/compiled-engine.ts'
import { partOf } from '../../src/engines/compiled/run.ts'
import type { CreateFile, FileTarget } from '../../src/search/binary/file-target.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { joinDocuments } from '../../src/search/document-store.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import type { KeptPart, NamedBytes } from '../../src/search/engine.ts'
import { buildEngine, buildIndex, collectPart, keptInMemory } from '../../src/search/search-index.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import { documentOf, smallArchive } from '../search/documents-fixture.ts'
import { randomDocuments } from './random-archive.ts'

const analyzer = createAnalyzer(await loadLexicon())
const files = buildEngine(compiledKind, analyzer, smallArchive)

/** The files with the bytes of one of them changed. */
function changed(index: number, change: (bytes: Uint8Array) => Uint8Array): readonly NamedBytes[] {
  return files.map((file, at) =>
    at === index ? { ...file, bytes: change(new Uint8Array(file.bytes)) } : file,
  )
}

/** The files of a join whose rest is done by somebody else, at once or when all else is done, with what was written by then. */
function joinedByTwo(parts: readonly KeptPart[], isAtOnce: boolean): readonly NamedBytes[] {
  const ofJoin = new MemoryFiles()
  const ofRest = new MemoryFiles()
  const targets = new Map<string, FileTarget>()
  const writtenSizes = new Map<string, number>()
  const create: CreateFile = (name) => {
    const target = ofJoin.create(name)
    targets.set(name, target)
    return {
      ...target,
      append: (bytes) => {
        writtenSizes.set(name, (writtenSizes.get(name) ?? 0) + bytes.length)
        target.append(bytes)
      },
    }
  }
  const rests: (() => void)[] = []
  const names: string[] = []
  compiledKind.join(parts, create, analyzer, (handedOn) => {
    const rest = structuredClone(handedOn)
    const size = writtenSizes.get(rest.reads) ?? 0
    names.push(...ofJoin.written().map(({ name }) => name), rest.writes)
    rests.push(() => {
      compiledKind.joinRest?.(rest, ofRest.create, (bytes, start) => {
        if (start + bytes.length > size) throw new Error('Reads what may not be written yet')
        targets.get(rest.reads)?.fill(bytes, start)
      })
    })
    if (isAtOnce) rests.at(-1)?.()
  })
  if (!isAtOnce) for (const rest of rests) rest()
  expect(ofRest.written().map(({ name }) => name)).toEqual(['compiled.prefixes'])
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return [...ofJoin.written(), ...ofRest.written()].sort((one, other) => place(one.name) - place(other.name))
}

function withWord(at: number, word: number) {
  return (bytes: Uint8Array) => {
    new DataView(bytes.buffer).setUint32(at, word, true)
    return bytes
  }
}

describe('the files of a compiled index', () => {
  it('are the same to the byte however many runs there are, whoever builds them, and however small their segments', () => {
    fc.assert(
      fc.property(
        randomDocuments(0, 60),
        fc.constantFrom(1, 50, 300),
        fc.array(fc.nat(60), { maxLength: 4 }),
        fc.boolean(),
        (documents, segment, cuts, isOneBuilder) => {
          const ends = [...cuts.sort((one, other) => one - other), documents.length]
          const newBuilder = () => new RunBuilder(analyzer, new TextCutter(), segment)
          const first = newBuilder()
          const parts = ends.map((end, index) => {
            const builder = isOneBuilder ? first : newBuilder()
            for (const document of documents.slice(ends[index - 1] ?? 0, end)) builder.add(document)
            return keptInMemory(partOf(builder.endRun()))
          })
          const joined = new MemoryFiles()
          compiledKind.join(parts, joined.create, analyzer)
          expect(joined.written()).toEqual(buildEngine(compiledKind, analyzer, documents))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are the same to the byte whether beginnings are handed on or not, whenever they are joined', () => {
    fc.assert(
      fc.property(randomDocuments(0, 60), fc.boolean(), (documents, isAtOnce) => {
        const builder = compiledKind.collect(analyzer)
        for (const document of documents) builder.add(document)
        const joined = joinedByTwo([keptInMemory(builder.endPart())], isAtOnce)
        expect(joined).toEqual(buildEngine(compiledKind, analyzer, documents))
      }),
      { numRuns: 30 },
    )
  })

  it('are the same to the byte whether words are known from part to part or forgotten, and texts wait for others or not', () => {
    const joined = (mostPieces: number, unitsTogether: number, documents: readonly SearchDocument[]) => {
      const builder = collectPart(compiledKind, analyzer, mostPieces, unitsTogether)
      const parts = documents.map((document) => {
        builder.add(document)
        const { engine, texts } = builder.endPart()
        return { engine: keptInMemory(engine), texts: keptInMemory(texts) }
      })
      const written = new MemoryFiles()
      compiledKind.join(
        parts.map(({ engine }) => engine),
        written.create,
        analyzer,
      )
      joinDocuments(
        parts.map(({ texts }) => texts),
        written.create,
      )
      return written.written()
    }
    fc.assert(
      fc.property(
        randomDocuments(0, 20),
        fc.constantFrom(0, 60),
        fc.constantFrom(0, 300),
        (documents, mostPieces, unitsTogether) => {
          const index = buildIndex(compiledKind, analyzer, documents)
          expect(joined(mostPieces, unitsTogether, documents)).toEqual(index)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('have no term that stands in something longer alone', () => {
    const bodies = ['Skriv til nogen@eksempel.dk eller ring', '12. december 2024 kl. 12.30 i salen']
    const documents = bodies.map((body, index) =>
      documentOf(`nordby/aeldreraadet/2019-03-14/${index}`, { body }),
    )
    // Only for an index as a whole texts are cut ahead.
    const written = new Map(
      buildIndex(compiledKind, analyzer, documents).map(({ name, bytes }) => [name, bytes]),
    )
    for (const { name, bytes } of buildEngine(compiledKind, analyzer, documents))
      expect(written.get(name)).toEqual(bytes)
  })

  it('are the same to the byte however few texts are collected together', () => {
    fc.assert(
      fc.property(randomDocuments(0, 20), fc.constantFrom(0, 100, 1000), (documents, unitsTogether) => {
        const builder = collectPart(compiledKind, analyzer, undefined, unitsTogether)
        for (const document of documents) builder.add(document)
        const { engine, texts } = builder.endPart()
        const written = new MemoryFiles()
        compiledKind.join([keptInMemory(engine)], written.create, analyzer)
        joinDocuments([keptInMemory(texts)], written.create)
        expect(written.written()).toEqual(buildIndex(compiledKind, analyzer, documents))
      }),
      { numRuns: 30 },
    )
  })

  it('open wherever they lie in memory', async () => {
    const moved = files.map(({ name, bytes }) => {
      const larger = new Uint8Array(bytes.length + 3)
      larger.set(bytes, 3)
      return { name, bytes: larger.subarray(3) }
    })
    const form = { layer: 'form', term: 'lokalplan' } as const
    expect(await compiledKind.open(moved).documentCountOf(form)).toBe(1)
  })

  it.each(files.map(({ name }, index) => [name, index] as const))('are refused without %s', (name, index) => {
    expect(() => compiledKind.open(files.filter((_, at) => at !== index))).toThrow(`has no file ${name}`)
  })

  it.each(files.map(({ name }, index) => [name, index] as const))(
    'are refused when %s is cut short',
    (_, index) => {
      expect(() => compiledKind.open(changed(index, (bytes) => bytes.slice(0, -1)))).toThrow(
        /(?:and should have \d+|it has only \d+ bytes)\. Run/,
      )
      expect(() => compiledKind.open(changed(index, (bytes) => bytes.slice(0, 10)))).toThrow('cut short')
    },
  )

  it('are refused when they are of another version, machine or kind', () => {
    const open = (change: (bytes: Uint8Array) => Uint8Array) => () => compiledKind.open(changed(0, change))
    expect(open(withWord(8, 99))).toThrow('has version 99; this program reads')
    expect(open((bytes) => withWord(0, 0x5241726b)(bytes))).toThrow('of the other byte order')
    expect(open(withWord(0, 1))).toThrow('is not a file of this program')
    expect(open(withWord(24, 2 ** 32 - 8))).toThrow('has a damaged header')
  })
})
