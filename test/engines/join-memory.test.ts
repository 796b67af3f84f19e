// What a join holds of the parts at once does not grow with their number or size: they are read piece by piece, and what comes of
// them is written piece by piece.

import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { compiledKind } from '../../src/engines/compiled/compiled-engine.ts'
import { textCount } from '../../src/engines/compiled/text-lengths.ts'
import type { CreateFile, FileTarget } from '../../src/search/binary/file-target.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { joinDocuments } from '../../src/search/document-store.ts'
import { layers, type JoinRest, type KeptPart } from '../../src/search/engine.ts'
import { collectPart, keptInMemory } from '../../src/search/search-index.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import { documentOf } from '../search/documents-fixture.ts'

const analyzer = createAnalyzer(await loadLexicon())
const partCount = 40
const megabyte = 2 ** 20

/** Parts of one document with many words each, which have most of them in common. */
function collectedParts() {
  const builder = collectPart(compiledKind, analyzer)
  return Array.from({ length: partCount }, (_, part) => {
    const words = Array.from({ length: 30_000 }, (_each, number) => `x${(number * (part % 2) + number) * 7}y`)
    builder.add(documentOf(`nordby/raad/2019-03-14/${part}`, { body: words.join(' ') }))
    const { engine, texts } = builder.endPart()
    return { engine: keptInMemory(engine), texts: keptInMemory(texts) }
  })
}

/** Parts that note, for each section by its place, the memory it is read into and the most that is read at once. */
function watched(parts: readonly KeptPart[]) {
  const held = new Map<number, Map<ArrayBufferLike, number>>()
  const mostRead = new Map<number, number>()
  const watchedParts = parts.map(({ details, sections }) => ({
    details,
    sections: sections.map(({ size, fill }, place) => ({
      size,
      fill: (target: Uint8Array, start: number) => {
        const buffers = held.get(place) ?? new Map<ArrayBufferLike, number>()
        held.set(place, buffers.set(target.buffer, target.buffer.byteLength))
        mostRead.set(place, Math.max(mostRead.get(place) ?? 0, target.length))
        fill(target, start)
      },
    })),
  }))
  const sizeOf = (place: number) => parts.reduce((sum, { sections }) => sum + (sections[place]?.size ?? 0), 0)
  const heldOf = (place: number) =>
    [...(held.get(place)?.values() ?? [])].reduce((sum, size) => sum + size, 0)
  return { parts: watchedParts, sizeOf, heldOf, mostRead: (place: number) => mostRead.get(place) ?? 0 }
}

/** Files in memory, and the most that was written to each at once. */
function watchedFiles() {
  const mostWritten = new Map<string, number>()
  const files = new MemoryFiles()
  const create: CreateFile = (name) => {
    const file = files.create(name)
    return {
      ...file,
      append: (bytes) => {
        mostWritten.set(name, Math.max(mostWritten.get(name) ?? 0, bytes.length))
        file.append(bytes)
      },
    }
  }
  return { create, mostWritten: (name: string) => mostWritten.get(name) ?? 0, written: () => files.written() }
}

describe('a join', () => {
  const parts = collectedParts()

  it('holds eight megabytes of the terms of all parts together, and writes their lists piece by piece', () => {
    const { parts: engineParts, sizeOf, heldOf } = watched(parts.map(({ engine }) => engine))
    const files = watchedFiles()
    compiledKind.join(engineParts, files.create, analyzer)
    const [forms] = [0]
    expect(sizeOf(forms)).toBeGreaterThan(16 * megabyte)
    expect(heldOf(forms)).toBeGreaterThan(0)
    expect(heldOf(forms)).toBeLessThanOrEqual(8 * megabyte)
    const postings = files.written().find(({ name }) => name === 'compiled.postings')
    expect(postings?.bytes.length).toBeGreaterThan(megabyte)
    expect(files.mostWritten('compiled.postings')).toBeLessThanOrEqual(megabyte / 2)
  })

  it('reads the columns of documents, but the lengths of their texts, when the terms are written', () => {
    const steps: string[] = []
    const engineParts = parts.map(({ engine: { details, sections } }) => ({
      details,
      sections: sections.map(({ size, fill }, place) => ({
        size,
        fill: (target: Uint8Array, start: number) => {
          if (place >= layers.length + textCount) steps.push('columns')
          fill(target, start)
        },
      })),
    }))
    const files = new MemoryFiles()
    const create: CreateFile = (name) => {
      const file = files.create(name)
      return {
        ...file,
        close: () => {
          steps.push(name)
          file.close()
        },
      }
    }
    compiledKind.join(engineParts, create, analyzer)
    expect(steps).toContain('columns')
    expect(steps.indexOf('columns')).toBeGreaterThan(steps.indexOf('compiled.postings'))
    expect(steps.indexOf('columns')).toBeGreaterThan(steps.indexOf('compiled.terms'))
    expect(steps.indexOf('compiled.terms')).toBeGreaterThanOrEqual(0)
  })

  it('hands beginnings on before other layers are read, and they read list by list', () => {
    const files = new MemoryFiles()
    const targets = new Map<string, FileTarget>()
    const create: CreateFile = (name) => {
      const file = files.create(name)
      targets.set(name, file)
      return file
    }
    const layersRead = new Set<number>()
    const engineParts = parts.map(({ engine: { details, sections } }) => ({
      details,
      sections: sections.map(({ size, fill }, place) => ({
        size,
        fill: (target: Uint8Array, start: number) => {
          if (place < layers.length) layersRead.add(place)
          fill(target, start)
        },
      })),
    }))
    const rests: JoinRest[] = []
    compiledKind.join(engineParts, create, analyzer, (rest) => {
      expect(layersRead).toEqual(new Set([layers.indexOf('form')]))
      rests.push(rest)
    })
    expect(layersRead.size).toBeGreaterThan(1)
    expect(rests).toHaveLength(1)
    let mostRead = 0
    for (const rest of rests)
      compiledKind.joinRest?.(rest, create, (target, start) => {
        mostRead = Math.max(mostRead, target.length)
        targets.get(rest.reads)?.fill(target, start)
      })
    expect(mostRead).toBeGreaterThan(0)
    expect(mostRead).toBeLessThanOrEqual(megabyte / 32)
  })

  it('holds a quarter of a megabyte of the texts of a part', () => {
    const { parts: textParts, sizeOf, mostRead } = watched(parts.map(({ texts }) => texts))
    const files = watchedFiles()
    joinDocuments(textParts, files.create)
    const [records] = [0]
    expect(sizeOf(records)).toBeGreaterThan(2 * megabyte)
    expect(mostRead(records)).toBeGreaterThan(0)
    expect(mostRead(records)).toBeLessThanOrEqual(megabyte / 4)
    const texts = files.written().find(({ name }) => name === 'documents.texts')
    expect(texts?.bytes.length).toBeGreaterThan(megabyte)
    expect(files.mostWritten('documents.texts')).toBeLessThanOrEqual(megabyte / 2)
  })
})
