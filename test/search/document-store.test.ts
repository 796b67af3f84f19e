import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiledKind } from '../../src/engines/compiled/compiled-engine.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { joinDocuments, openDocuments, TextCollector } from '../../src/search/document-store.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import { buildIndex, keptInMemory } from '../../src/search/search-index.ts'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import { documentOf, smallArchive } from './documents-fixture.ts'

const analyzer = createAnalyzer(await loadLexicon())

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('plan', 'Råd', ' ', '  ', '.', '\n', '"', '\\', '2019', '𠮷', '\ufeff', ', ', '-'))
    .map((pieces) => pieces.join('')),
)
const documents = fc.array(
  fc.record({ title: text, decision: text, body: text, place: text, municipality: text }),
  {
    maxLength: 8,
  },
)

/** The files of a store; the documents before `cut` and those after it are parts, collected by one or by two. */
function filesOf(all: readonly SearchDocument[], cut = all.length, isOneCollector = false) {
  const first = new TextCollector(analyzer)
  const parts = [all.slice(0, cut), all.slice(cut)].map((some) => {
    const collector = isOneCollector ? first : new TextCollector(analyzer)
    for (const one of some) collector.add(one)
    return keptInMemory(collector.endPart())
  })
  const files = new MemoryFiles()
  joinDocuments(parts, files.create)
  return files.written()
}

describe('a document store', () => {
  it('is the same to the byte wherever one part ends', () => {
    fc.assert(
      fc.property(documents, fc.nat(8), fc.boolean(), (all, cut, isOneCollector) => {
        const given = all.map((one, number) => documentOf(`nordby/raad/2019-03-14/${number}`, one))
        expect(filesOf(given, cut, isOneCollector)).toEqual(filesOf(given))
      }),
    )
  })

  it('is the same where a part has more pieces than are numbered together', () => {
    const body = Array.from({ length: 100_000 }, (_, number) => `ord${number % 1000}`).join(' ')
    const given = [0, 1, 2].map((number) =>
      documentOf(`nordby/raad/2019-03-14/${number}`, { title: `Punkt ${number}`, body }),
    )
    const files = filesOf(given)
    expect(files).toEqual(filesOf(given, 1))
    expect(openDocuments(files).document(2)).toEqual(given[2])
  })

  it('knows the same of its pieces whether their words were noted for an index or not', () => {
    const words = [
      'Integrationsrådet',
      'integrationsrådet',
      'INTEGRATIONSRÅDET',
      'og',
      'OG',
      'at',
      'Bl',
      'AFBUD',
      '2019',
      '§',
      'Økonomiudvalg',
      'økonomiudvalg',
      'ÆØÅ-plan',
      'æøå-plan',
      'café',
      'maj',
    ]
    const line = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '-', '. ', '\n', ', ', "'", '')))
      .map((drawn) => drawn.flat().join(''))
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: line, body: fc.oneof(line, text) }), { maxLength: 8 }),
        (all) => {
          const given = all.map((one, number) => documentOf(`nordby/raad/2019-03-14/${number}`, one))
          const indexed = buildIndex(compiledKind, analyzer, given)
          expect(indexed.filter(({ name }) => name.startsWith('documents'))).toEqual(filesOf(given))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives every document back as it was', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const given = all.map((one, number) => documentOf(`nordby/raad/2019-03-14/${number}`, one))
        const store = openDocuments(filesOf(given))
        expect(store.documentCount).toBe(given.length)
        expect(given.map((_, position) => store.document(position))).toEqual(given)
      }),
      { numRuns: 500 },
    )
  })

  it('knows what the values of the facets are called', () => {
    const { catalogue } = openDocuments(filesOf(smallArchive))
    expect(catalogue.kommune.get('sydkoebing')).toBe('Sydkøbing')
    expect(catalogue.emne.get('27')).toBe('Social service')
    expect(catalogue.udfald.get('postponed')).toBe('Udsat')
  })

  it('refuses a file that is cut short, and a position that is not there', () => {
    const files = filesOf(smallArchive)
    expect(() =>
      openDocuments(files.map(({ name, bytes }) => ({ name, bytes: bytes.slice(0, -1) }))),
    ).toThrow('and should have')
    expect(() => openDocuments(files).document(smallArchive.length)).toThrow('No document at position 6')
  })
})
