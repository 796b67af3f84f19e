import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalyzedWord, WordTerms } from '../../src/danish/analyzer.ts'
import { stretchesFrom } from '../../src/danish/scan.ts'
import { isHeadOf, type Token } from '../../src/danish/token.ts'
import { TextCutter } from '../../src/danish/text-cutter.ts'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'

const analyzer = createAnalyzer(await loadLexicon())

/** The words of `text` made from its tokens. */
function fromTokens(text: string): readonly Omit<AnalyzedWord, 'number'>[] {
  const words: { first: Token; form: string; wholes: string[]; heads: string[]; parts: string[] }[] = []
  for (const token of analyzer.analyze(text)) {
    const { position, form, term } = token
    const word = (words[position] ??= { first: token, form, wholes: [], heads: [], parts: [] })
    if (token.kind === 'part') word[isHeadOf(token, word.first) ? 'heads' : 'parts'].push(term)
    else if (!analyzer.isStopWord(token)) word.wholes.push(term)
  }
  return words.map(({ form, wholes, heads, parts }) => ({ form, wholes, heads, parts }))
}

function withoutNumbers(words: readonly AnalyzedWord[]) {
  return words.map(({ form, wholes, heads, parts }) => ({ form, wholes, heads, parts }))
}

// Pieces that only together are a date, an amount, an address; many meet when they are strewn at random.
const pieces = (
  'og i I af bl. a. f. eks. m.v. bl.a. jf. kr kr. DKK 5 12 17 23. 2017 1950 30.000 2,4 mio. ,- , . : ; - – / § §§ 18 stk. nr. ' +
  "paragraf februar feb. maj marts Marken dec 23.2.2017 23/2-2017 17.00 10a 23-årige 1950'erne m² ½ IGU STU2 EMN S2019-123 " +
  'SAG- 00.01.00-A21-1-14 24/01234 26.02 børne- ungdoms- og eller ungeudvalget ældreområdet Lyngby-Taarbæk integra-\ntion ' +
  "raadhus Raadhus skolebestyrelsesmøde SKOLEBESTYRELSESMØDE På på ikke EJ ej Ej Pct Nr nr nogen@eksempel.dk www.eksempel.dk http://a.dk/x eksempel.dk Rådets rådet's ’ ' “ ” … • " +
  'ﬁlm 𠮷野 Ωmega e\u0301n bolig\u00adplacering a\u200bb \u200b ſeptember Kr @ _ + % pct t tus o s v'
).split(' ')
const text = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...pieces),
        fc.constantFrom(' ', ' ', ' ', '', '\n', '. ', ', ', '\u00a0', '  '),
      ),
    )
    .map((drawn) => drawn.flat().join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aAkrjfm §.,-:/’@1250 \n')), maxLength: 40 }),
)

describe('the tokens of a text', () => {
  it('stand where it is cut when nothing is known of plain words', () => {
    fc.assert(
      fc.property(text, (given) => {
        const firsts: Token[] = []
        for (const token of analyzer.analyze(given)) firsts[token.position] ??= token
        const places = firsts.map(({ kind, start, end }) => ({ kind, start, end }))
        const stretches = stretchesFrom(given, 0, Infinity)
        expect(places).toEqual(stretches.map(({ kind, start, end }) => ({ kind, start, end })))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the words of a text for indexing', () => {
  it('are its tokens without offsets', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(withoutNumbers(analyzer.words(given))).toEqual(fromTokens(given))
      }),
      { numRuns: 3000 },
    )
  })

  it('are the same where texts were cut before', () => {
    const noted: WordTerms[] = []
    const met = new Set<number>()
    const reader = analyzer.reader((word) => noted.push(word) - 1, new TextCutter())
    fc.assert(
      fc.property(text, (given) => {
        const numbers = [...reader.read(given)]
        for (const number of numbers) met.add(number)
        expect(numbers.map((number) => noted[number])).toEqual(withoutNumbers(analyzer.words(given)))
        // What is noted and stands in no text would be a term that is found nowhere.
        expect(met.size).toBe(noted.length)
      }),
      { numRuns: 3000 },
    )
  })

  it('are the same where texts were cut ahead', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.nat(), (texts, some) => {
        const noted: WordTerms[] = []
        const cutter = new TextCutter()
        const reader = analyzer.reader((word) => noted.push(word) - 1, cutter)
        cutter.cutAhead(texts.slice(0, some % 7))
        for (const given of texts) {
          const words = Array.from(reader.read(given), (number) => noted[number])
          expect(words).toEqual(withoutNumbers(analyzer.words(given)))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are noted one after the other where texts were cut ahead', () => {
    const noted: string[] = []
    const cutter = new TextCutter()
    const reader = analyzer.reader(({ form }) => noted.push(form) - 1, cutter)
    cutter.cutAhead(['Skolen er ny', 'Vejen er lang'])
    reader.read('Skolen er ny')
    expect(noted).toEqual(['skolen', 'er', 'ny', 'vejen', 'lang'])
  })

  it('begin where their tokens are found again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { words, starts } = analyzer.placedWords(given)
        expect(words).toEqual(analyzer.words(given))
        const tokens = starts.flatMap((start, position) =>
          analyzer.tokensAt(given, start).map((token) => ({ ...token, position })),
        )
        expect(tokens).toEqual(analyzer.analyze(given))
      }),
      { numRuns: 3000 },
    )
  })

  it('are one object where they are printed alike', () => {
    const [first, between, second] = analyzer
      .words('Planen for planen er Planen')
      .filter((_, at) => at % 2 === 0)
    expect(first).toBe(second)
    expect(first).not.toBe(between)
    expect(first?.number).not.toBe(between?.number)
  })
})
