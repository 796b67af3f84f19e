// The elements of an SBSYS export to the elements of a page: header fields, a heading for each item, its fields, its
// attachments. Any other XML is read by the same rules, its texts in printed order.

import type { Element, ElementContent } from 'hast'
import type { XmlElement } from './xml-tree.ts'

/** Elements and attributes whose text names what follows. */
const headingNames = /^(?:overskrift|titel|navn|feltnavn|label|heading)$/i
/** Attributes that are for machines. */
const machineNames = /(?:I[Dd]|[Gg]uid|GUID|[Vv]ersion|[Ss]ti|[Pp]ath|[Ff]ormat)$/
const htmlTags = new Set(
  'p br ul ol li b strong i em u table thead tbody tr td th h1 h2 h3 h4 h5 h6 span div a sub sup'.split(' '),
)

/** The page that shows the meeting. `parseHtml` reads the markup that fields hold as text. */
export function sbsysPage(root: XmlElement, parseHtml: (html: string) => ElementContent[]): ElementContent[] {
  return elementBlocks(root, parseHtml)
}

function elementBlocks(element: XmlElement, parseHtml: (html: string) => ElementContent[]): ElementContent[] {
  const inside = () => element.children.flatMap((child) => childBlocks(child, parseHtml))
  const name = element.name.toLowerCase()
  if (htmlTags.has(name)) return [tag(name, inside())]
  if (name === 'dagsorden') return [...shown(element, 'Dagsordentype'), ...inside()]
  if (name === 'møde') return [tag('p', headerLines(element)), ...inside()]
  if (isItem(element)) return itemBlocks(element, parseHtml)
  if (name === 'bilagsliste') return attachmentBlocks(element)
  if (headingNames.test(name)) return [tag('h3', [text(textOf(element))])]
  const label = Object.entries(element.attributes).find(
    ([key, value]) => headingNames.test(key) && value.trim() !== '',
  )
  return [...(label ? [tag('h3', [text(label[1])])] : []), tag('div', inside())]
}

function childBlocks(
  child: XmlElement | string,
  parseHtml: (html: string) => ElementContent[],
): ElementContent[] {
  if (typeof child !== 'string') return elementBlocks(child, parseHtml)
  return /<\/?[a-z][^<>]*>/i.test(child) ? parseHtml(child) : [text(child)]
}

function isItem(element: XmlElement): boolean {
  return /^dagsordens?punkt/i.test(element.name) && attribute(element, 'Nummer') !== undefined
}

function itemBlocks(element: XmlElement, parseHtml: (html: string) => ElementContent[]): ElementContent[] {
  const heading = element.children.find((child) => typeof child !== 'string' && headingNames.test(child.name))
  const title = heading === undefined ? '' : textOf(heading)
  const number = (attribute(element, 'Nummer') ?? '').replace(/\.$/, '')
  const rest = element.children.filter((child) => child !== heading)
  const isOpen = openness(attribute(element, 'Åbent') ?? attribute(element, 'Åben'))
  return [
    tag('h2', [text(`${number}. ${title}`)]),
    ...(isOpen === undefined ? [] : [tag('p', [text(isOpen ? 'Åbent punkt' : 'Lukket punkt')])]),
    ...rest.flatMap((child) => childBlocks(child, parseHtml)),
  ]
}

function openness(value: string | undefined): boolean | undefined {
  if (/^(?:true|1|ja|åbent?)$/i.test(value ?? '')) return true
  return /^(?:false|0|nej|lukket)$/i.test(value ?? '') ? false : undefined
}

function attachmentBlocks(list: XmlElement): ElementContent[] {
  const names = list.children.map((child) => {
    if (typeof child === 'string') return child.trim()
    const named = Object.entries(child.attributes).find(([key]) =>
      /^(?:navn|titel|overskrift|filnavn)$/i.test(key),
    )
    return textOf(child) || (named?.[1] ?? '')
  })
  const items = names.filter((name) => name !== '').map((name) => tag('li', [text(name)]))
  return items.length === 0 ? [] : [tag('h3', [text('Bilag')]), tag('ul', items)]
}

/** The attributes of the meeting as the header of minutes prints them, a line each. */
function headerLines(meeting: XmlElement): ElementContent[] {
  return Object.entries(meeting.attributes)
    .filter(([key, value]) => !machineNames.test(key) && value.trim() !== '')
    .flatMap(([key, value]) => [
      text(`${key}: ${value.replace(/^(\d{4}-\d\d-\d\d)T00:00.*$/, '$1')}`),
      tag('br', []),
    ])
}

function shown(element: XmlElement, key: string): ElementContent[] {
  const value = attribute(element, key)
  return value === undefined ? [] : [tag('p', [text(value)])]
}

function attribute(element: XmlElement, key: string): string | undefined {
  return Object.hasOwn(element.attributes, key) ? element.attributes[key] : undefined
}

function textOf(child: XmlElement | string): string {
  const whole = typeof child === 'string' ? child : child.children.map(textOf).join(' ')
  return whole.replace(/\s+/g, ' ').trim()
}

function tag(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
