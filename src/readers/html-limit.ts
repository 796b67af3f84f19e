// What an HTML parser may be given, and what is read of a page that is beyond it: its text, line by line.

/** Longer than any page of minutes (1.5 MB once pictures are out). */
const maximumCharacters = 10_000_000
/** Real pages reach 60; parser and tree walk are recursive. */
const maximumDepth = 200
/** Parsers compare every attribute of a tag with every other. */
const maximumTagCharacters = 20_000

const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
)
/** Emphasis goes on in the next block until it is closed itself. */
const lasting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** HTML opens these whether or not their tag ends in a slash. */
const containers = new Set(
  'div section article main aside header footer nav ul ol dl table blockquote center form details figure pre'.split(
    ' ',
  ),
)

/** Why `html` should not go to the parser, or undefined when it may. */
export function htmlLimit(html: string): string | undefined {
  if (html.length > maximumCharacters) return `more than ${maximumCharacters} characters`
  const open: string[] = []
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})[^<>]*/gi)) {
    if (tag.length > maximumTagCharacters) return `a tag of more than ${maximumTagCharacters} characters`
    const element = name.toLowerCase()
    if (unclosed.has(element)) continue
    if (tag.endsWith('/') && !containers.has(element) && !lasting.has(element)) continue
    if (slash === '') open.push(element)
    else close(open, element)
    if (open.length > maximumDepth) return `elements nested deeper than ${maximumDepth}`
  }
  return undefined
}

function close(open: string[], element: string): void {
  const at = open.lastIndexOf(element)
  if (at < 0) return
  const above = lasting.has(element)
    ? open.slice(at + 1)
    : open.slice(at + 1).filter((each) => lasting.has(each))
  open.length = at
  open.push(...above)
}

/** `html` without its pictures, which are text of megabytes to every regular expression. */
export function withoutDataAddresses(html: string): string {
  return html.replace(/\bdata:[a-z]+\/[^"'\s<>]*/gi, '')
}

const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', shy: '\u00ad' },
  ...{
    aelig: 'æ',
    oslash: 'ø',
    aring: 'å',
    AElig: 'Æ',
    Oslash: 'Ø',
    Aring: 'Å',
    eacute: 'é',
    sect: '§',
    ndash: '–',
  },
}

/** The text of `html` with a line for each block, without a parser: for pages beyond its limits. */
export function strippedMarkup(html: string): string {
  return withoutElements(withoutElements(html, 'script'), 'style')
    .replace(/<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|section|article|hr)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '')
    .replace(
      /&(#?[a-z0-9]{1,10});/gi,
      (printed, name: string) => entities[name] ?? characterOf(name) ?? printed,
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/\n(?: ?\n)+/g, '\n')
    .trim()
}

function withoutElements(html: string, name: string): string {
  const kept: string[] = []
  const lower = html.toLowerCase()
  let from = 0
  for (;;) {
    const start = lower.indexOf(`<${name}`, from)
    const end = start < 0 ? -1 : lower.indexOf(`</${name}>`, start)
    if (end < 0) return kept.join('') + html.slice(from)
    kept.push(html.slice(from, start))
    from = end + name.length + 3
  }
}

function characterOf(name: string): string | undefined {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  const isCharacter = name.startsWith('#') && code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}
