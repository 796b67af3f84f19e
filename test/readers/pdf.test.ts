import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/readers/read-document.ts'
import { checkTree, outline } from './check-tree.ts'
import { lockedPdf, packedPdf, type PlacedText, smallPdf } from './small-pdf.ts'

const read = (...pages: readonly (readonly PlacedText[])[]) => checkTree('a.pdf', smallPdf(pages))
const textOf = async (...pages: readonly (readonly PlacedText[])[]) => (await read(...pages)).value.text
const rulesOf = async (bytes: Uint8Array) =>
  (await checkTree('a.pdf', bytes)).problems.map(({ rule }) => rule)

/** Lines below one another. */
function lines(x: number, y: number, texts: readonly string[]): readonly PlacedText[] {
  return texts.map((text, index) => ({ text, x, y: y + index * 14 }))
}

const full = 'Forvaltningen har i foråret talt med alle, der bruger hallen hver uge, og de ønsker'

describe('lines and paragraphs', () => {
  test('lines stand from top to bottom, whatever the order in the file', async () => {
    expect(await textOf([...lines(72, 104, [full]), ...lines(72, 76, ['Beslutning', 'Byrådet:'])])).toBe(
      `Beslutning\n\nByrådet:\n\n${full}`,
    )
  })

  test('lines of one paragraph stay together, space and short lines part paragraphs', async () => {
    const text = await textOf([
      ...lines(72, 90, [full, 'mere lys.', 'Indstilling']),
      ...lines(72, 160, ['nyt afsnit']),
    ])
    expect(text).toBe(`${full} mere lys.\n\nIndstilling\n\nnyt afsnit`)
  })

  test('a line that leaves room for the next word was ended on purpose, though no line is full', async () => {
    const texts = [
      'Forvaltningen indstiller, at pladserne oprettes.',
      'Beslutning',
      'Godkendt.',
      'Økonomi',
      'Ingen.',
      'Bilag',
      'Notat',
      'Kort',
      'Høring',
      'Svar',
    ]
    expect(await textOf(lines(72, 80, texts))).toBe(texts.join('\n\n'))
  })

  test('a heading of two lines is one heading', async () => {
    const { value } = await read([
      { text: '1. Lys i hallen og på', x: 72, y: 80, size: 16 },
      { text: 'Banevej', x: 72, y: 98, size: 16 },
      ...lines(72, 130, [full]),
    ])
    expect(outline(value)).toContain('1. Lys i hallen og på Banevej')
  })

  test('larger type is a heading', async () => {
    const { value } = await read([
      { text: '1. Lys i hallen', x: 72, y: 80, size: 16 },
      ...lines(72, 110, [full]),
    ])
    expect(outline(value)).toContain('heading 1\n  text 1 "1. Lys i hallen"')
  })

  test('a number and the title behind its tab are one heading', async () => {
    const heading = [
      { text: '1.', x: 72, y: 80 },
      { text: 'Lys i hallen', x: 110, y: 80 },
    ]
    expect(await textOf([...heading, ...lines(72, 110, [full])])).toMatch(/^1\. Lys i hallen\n/)
  })
})

describe('columns', () => {
  test('begin where many lines begin behind a gap, however narrow it is', async () => {
    const row = (y: number, left: string, right: string) => [
      { text: left, x: 72, y },
      { text: right, x: 163, y },
    ]
    const rows = [
      ['Formanden bød', 'Dagsorden'],
      ['velkommen til', 'godkendt'],
      ['Oplæg fra en', 'Borgermøde'],
    ] as const
    const { value } = await read(rows.flatMap(([left, right], index) => row(80 + index * 20, left, right)))
    expect(value.tree.children.map(({ type }) => type)).toEqual(['table'])
  })
})

describe('words that a line’s end parts', () => {
  test('are joined when the document knows them whole, and only then', async () => {
    const printed = [
      'Efter sommerferien holdes det næste møde om lyset i den store hal, og som-',
      'merferien slutter, når Dansk-',
    ]
    expect(await textOf([...lines(72, 90, [...printed, 'Syrisk forening er klar.'])])).toBe(
      'Efter sommerferien holdes det næste møde om lyset i den store hal, og sommerferien slutter, når Dansk-Syrisk forening er klar.',
    )
  })
})

test.each([
  [
    'uddannelses- og jobindsats',
    'har i hele foråret talt om, hvordan man bedst får gang i en ny uddannelses-',
    'og jobindsats',
  ],
  [
    'integrations-indsatsen',
    'har i hele foråret talt om, hvordan man bedst får gang i hele integrations-',
    'indsatsen',
  ],
])('"%s" keeps its hyphen', async (expected, first, second) => {
  expect(await textOf(lines(72, 90, [`Forvaltningen ${first}`, second]))).toContain(expected)
})

test('a label below a full line, items of a list and dotted lines stay lines', async () => {
  const list = ['1. Lys', '2. Lyd']
  const contents = `${full.slice(0, 60)} . . . . . . . . . . . . . . 12`
  const printed = [full, ...list, `${full.slice(0, -1)}.`, 'Beslutning', contents, 'Bilag']
  expect((await textOf(lines(72, 90, printed))).split(/\n+/)).toEqual(printed)
})

test('a word that only a dictionary knows is joined as well', async () => {
  const bytes = smallPdf([
    lines(72, 90, [
      'Alle er enige om, at det er for mørkt, og at der er brug for flere lys-',
      'punkter i hallen.',
    ]),
  ])
  const { value } = await readDocument({ path: 'a.pdf', bytes, sha256: '' }, (word) => word === 'lyspunkter')
  expect(value.text).toContain('lyspunkter i hallen.')
})

describe('columns and tables', () => {
  const column = ['Første linje i en spalte', 'anden linje i en spalte', 'tredje linje i en spalte']
  const six = [...column, ...column]

  test('running text in two columns is read column by column', async () => {
    const left = six.map((text, index) => `V${index + 1} ${text}`)
    const right = six.map((text, index) => `H${index + 1} ${text}`)
    const text = await textOf([
      { text: full, x: 72, y: 60 },
      ...lines(72, 90, left),
      ...lines(320, 90, right),
    ])
    expect(text.match(/[VH]\d/g)).toEqual([
      'V1',
      'V2',
      'V3',
      'V4',
      'V5',
      'V6',
      'H1',
      'H2',
      'H3',
      'H4',
      'H5',
      'H6',
    ])
  })

  test('a table is read row by row, and its second line goes on with the row', async () => {
    const { value } = await read([
      ...lines(72, 90, ['Pkt. 1', '', 'Pkt. 2'].filter(Boolean)).map((text, index) => ({
        ...text,
        y: 90 + index * 28,
      })),
      ...lines(200, 90, ['Godkendelse af dagsorden', 'Dagsordenen blev godkendt.', 'Eventuelt']),
    ])
    expect(value.text).toBe(
      'Pkt. 1\tGodkendelse af dagsorden\n\tDagsordenen blev godkendt.\nPkt. 2\tEventuelt',
    )
    expect(value.tree.children.map(({ type }) => type)).toEqual(['table'])
  })

  test('a table goes on after a page break', async () => {
    const page = [...lines(72, 90, ['Pkt. 1', 'Pkt. 2']), ...lines(200, 90, ['Budget', 'Lys i hallen'])]
    const { value } = await read(page, lines(200, 90, ['Udsat til efteråret.']))
    expect(value.text).toBe('Pkt. 1\tBudget\nPkt. 2\tLys i hallen\n\n\f\tUdsat til efteråret.')
  })
})

describe('page furniture', () => {
  const page = (number: number, body: string) => [
    { text: 'Referat Seniorrådet', x: 72, y: 30, size: 8 },
    ...lines(72, 90, [`${full} ${body}`, body]),
    { text: `${number}/3`, x: 500, y: 810, size: 8 },
  ]

  test('heads and page numbers that come back are marked, the first head is kept', async () => {
    const { value } = await read(page(1, 'en'), page(2, 'to'), page(3, 'tre'))
    const marked = value.tree.children.filter((node) => node.data && 'pageFurniture' in node.data)
    const texts = marked.map((node) =>
      value.text.slice(node.position?.start.offset, node.position?.end.offset),
    )
    expect(texts).toEqual(['1/3', 'Referat Seniorrådet', '2/3', 'Referat Seniorrådet', '3/3'])
  })

  test('labels that stand at the same place on each page are text below a heading that changes', async () => {
    const item = (number: number, title: string) =>
      lines(72, 90, [`${number}. ${title}`, 'Sagsnr 00.01.00-A21-1-14', 'RESUMÉ', full])
    const { value } = await read(item(1, 'Budget'), item(2, 'Lys i hallen'), item(3, 'Eventuelt'))
    expect(JSON.stringify(value.tree)).not.toContain('pageFurniture')
  })

  test('the numbers of items at the head of their pages are text', async () => {
    const { value } = await read(...[1, 2, 3].map((number) => lines(72, 40, [`Punkt ${number}`, full])))
    expect(JSON.stringify(value.tree)).not.toContain('pageFurniture')
  })

  test('what comes back in the middle of a page is text', async () => {
    const { value } = await read(lines(72, 90, ['a', 'b', 'c', 'd', 'Godkendt.', 'e', 'f', 'g', 'h']))
    expect(JSON.stringify(value.tree)).not.toContain('pageFurniture')
  })
})

test('bytes as node reads them from disk are read, and stay as they are', async () => {
  const bytes = Buffer.from(smallPdf([lines(72, 90, ['Referat'])]))
  const before = Buffer.from(bytes)
  expect((await checkTree('a.pdf', bytes)).value.text).toBe('Referat')
  expect(bytes.equals(before)).toBe(true)
})

describe('what cannot be read', () => {
  test('a scanned PDF says so', async () => {
    expect(await rulesOf(smallPdf([[], []]))).toEqual(['readers/pdf-scanned'])
  })

  test('pages without text among others are named', async () => {
    expect(await rulesOf(smallPdf([lines(72, 90, ['Referat']), []]))).toEqual([
      'readers/pdf-pages-without-text',
    ])
  })

  test('a locked PDF says so', async () => {
    expect(await rulesOf(lockedPdf())).toEqual(['readers/pdf-encrypted'])
  })

  test('a PDF that unpacks to gigabytes is not unpacked', async () => {
    const zeros = deflateSync(Buffer.alloc(200 * 1024 * 1024, ' '))
    expect(await rulesOf(packedPdf(zeros, '/FlateDecode'))).toEqual(['readers/pdf-too-large'])
    expect(await rulesOf(packedPdf(deflateSync(zeros), '/FlateDecode /FlateDecode'))).toEqual([
      'readers/pdf-too-large',
    ])
    expect(await rulesOf(packedPdf(deflateSync(Buffer.from('q Q')), '/FlateDecode'))).toEqual([
      'readers/pdf-scanned',
    ])
  })

  test('half a PDF is read as far as it goes or is a problem, and never throws', async () => {
    const whole = smallPdf([lines(72, 90, [full, full])])
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const reading = await checkTree('a.pdf', whole.subarray(0, Math.floor(whole.length * share)))
      expect(reading.value.text !== '' || reading.problems.length > 0).toBe(true)
    }
  })
})

test('texts at any places give each letter once', async () => {
  const placed = fc.record({
    text: fc.constantFrom('Godkendt', 'Pkt. 1', 'æøå', '1.', 'Side 2', 'lang tekst der fylder noget'),
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 20, max: 830 }),
    size: fc.integer({ min: 6, max: 20 }),
  })
  const letters = (text: string) => text.replace(/\s/g, '').split('').sort().join('')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(placed, { maxLength: 30 }), { minLength: 1, maxLength: 4 }),
      async (pages) => {
        expect(letters(await textOf(...pages))).toBe(
          letters(
            pages
              .flat()
              .map(({ text }) => text)
              .join(''),
          ),
        )
      },
    ),
    { numRuns: 100 },
  )
})
