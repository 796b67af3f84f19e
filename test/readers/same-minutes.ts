// One invented meeting, written in every format that is read.

import { smallDocx } from './small-docx.ts'
import { type PlacedText, smallPdf } from './small-pdf.ts'

type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const header = {
  Udvalg: 'Seniorrådet',
  Mødedato: '3. maj 2018',
  Mødetid: 'kl. 15.00',
  Mødested: 'Hallen, Roskilde Kommune',
}

interface Item {
  readonly number: string
  readonly title: string
  readonly blocks: readonly Block[]
}

const items: readonly Item[] = [
  {
    number: '1',
    title: 'Godkendelse af dagsorden',
    blocks: [
      paragraph('Sagsnr. 27.69.40-A00-1-18'),
      heading(3, 'Beslutning'),
      paragraph('Dagsordenen blev godkendt.'),
    ],
  },
  {
    number: '2',
    title: 'Lys i hallen',
    blocks: [
      paragraph('Sagsnr. 04.04.00-P20-3-18'),
      heading(3, 'Sagsfremstilling'),
      paragraph('Der er mørkt i hallen om vinteren. Klubberne har bedt om nye lamper, og et tilbud'),
      paragraph('fra en elektriker ligger ved sagen.'),
      heading(3, 'Indstilling'),
      paragraph('Forvaltningen indstiller, at rådet anbefaler nye lamper.'),
      heading(3, 'Beslutning'),
      paragraph('Sagen udsættes til mødet i juni.'),
    ],
  },
  {
    number: '3',
    title: 'Tur til Bornholm',
    blocks: [
      paragraph('Sagsnr. 27.69.40-A00-2-18'),
      heading(3, 'Sagsfremstilling'),
      paragraph('Turen går i år til Bornholm, og der er plads til 40.'),
      heading(3, 'Beslutning'),
      paragraph('Taget til efterretning.'),
    ],
  },
]

const blocks: readonly Block[] = [
  heading(1, 'Referat fra møde i Seniorrådet'),
  ...Object.entries(header).map(([label, value]) => paragraph(`${label}: ${value}`)),
  ...items.flatMap((item) => [heading(2, `${item.number}. ${item.title}`), ...item.blocks]),
]

/** The same minutes by file name. */
export const sameMinutes: Readonly<Record<string, Uint8Array>> = {
  'referat.md': encoded(blocks.map(markdownOf).join('\n\n')),
  'referat.txt': encoded(blocks.map(({ text }) => text).join('\n\n')),
  'referat.html': encoded(
    `<!doctype html><html><body><nav>Politik</nav><main>${blocks.map(htmlOf).join('\n')}</main></body></html>`,
  ),
  'referat.pdf': pdfOf(),
  'referat.docx': smallDocx(blocks.map((block) => (block.kind === 'heading' ? block : { text: block.text }))),
  'referat.xml': encoded(xmlOf()),
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function markdownOf(block: Block): string {
  return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : block.text
}

function htmlOf(block: Block): string {
  const tag = block.kind === 'heading' ? `h${block.level}` : 'p'
  return `<${tag}>${block.text}</${tag}>`
}

/** A page for each item, a head and a page number on each. */
function pdfOf(): Uint8Array {
  const starts = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2 ? [index] : [],
  )
  const parts = [0, ...starts].map((start, index, all) => blocks.slice(start, all[index + 1]))
  return smallPdf(
    parts.map((part, index): readonly PlacedText[] => [
      { text: 'Roskilde Kommune', x: 72, y: 30, size: 8 },
      ...part.map((block, row) => ({
        text: block.text,
        x: 72,
        y: 80 + row * 24,
        size: block.kind === 'heading' && block.level < 3 ? 16 : 11,
      })),
      { text: `Side ${index + 1} af ${parts.length}`, x: 480, y: 810, size: 8 },
    ]),
  )
}

function xmlOf(): string {
  const attributes = Object.entries(header).map(([label, value]) => `${label}="${value}"`)
  const points = items.map(
    (item) =>
      `<Dagsordenpunkt Nummer="${item.number}"><Overskrift>${item.title}</Overskrift>` +
      `<Indhold><![CDATA[${item.blocks.map(htmlOf).join('')}]]></Indhold></Dagsordenpunkt>`,
  )
  return (
    `<?xml version="1.0"?><Dagsorden Dagsordentype="Referat"><Møde ${attributes.join(' ')}/>` +
    `<Dagsordenpunkter>${points.join('')}</Dagsordenpunkter></Dagsorden>`
  )
}
