// Writes a PDF by hand: texts at places, in one font. Enough to see what the reader makes of places.

/** A text on a page. Points from the left and from the top; the size is that of the type. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

const pageHeight = 842

/** A PDF with the texts of each page, set in Helvetica on A4. */
export function smallPdf(pages: readonly (readonly PlacedText[])[]): Uint8Array {
  const first = 4
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((texts, index) => {
      const content = texts.map(operators).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${pageHeight}] /Contents ${first + 2 * index + 1} 0 R ` +
          '/Resources << /Font << /F1 3 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return file(objects, '')
}

/** A PDF of one page whose content is `packed`, under the filters named. */
export function packedPdf(packed: Uint8Array, filters: string): Uint8Array {
  const content = Buffer.from(packed).toString('latin1')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter [${filters}] >>\nstream\n${content}\nendstream`,
  ]
  return file(objects, '')
}

/** A PDF that asks for a password. */
export function lockedPdf(): Uint8Array {
  const key = 'ab'.repeat(32)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >>`,
  ]
  return file(objects, `/Encrypt 3 0 R /ID [<${key}> <${key}>]`)
}

function operators({ text, x, y, size = 11 }: PlacedText): string {
  const escaped = text.replace(/[\\()]/g, '\\$&')
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm (${escaped}) Tj ET`
}

function file(objects: readonly string[], trailer: string): Uint8Array {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return windows1252(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '–': 0x96, '”': 0x94, '•': 0x95 }
  return Uint8Array.from(text, (sign) => special[sign] ?? sign.charCodeAt(0))
}
