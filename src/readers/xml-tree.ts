// XML to a tree of elements. Events, not recursion; entities of a DTD are never expanded, nothing is fetched.

import { SaxesParser } from 'saxes'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'

/** An element with its attributes in printed order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Exports nest to 12; what lies deeper is read as if it stood at this depth. */
const maximumDepth = 100

/**
 * The root element of `xml`, as far as it goes when it is not well formed: that is the problem `readers/xml-damaged`.
 * Text outside of elements belongs to nothing and is left out.
 */
export function xmlTree(xml: string): Reading<XmlElement> {
  const top: OpenElement = { name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [top]
  let surplus = 0
  let firstError: string | undefined
  const current = () => open.at(-1) ?? top
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', (error) => (firstError ??= error.message))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > maximumDepth) {
      surplus += 1
      return
    }
    const element: OpenElement = { name, attributes, children: [] }
    current().children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (surplus > 0) surplus -= 1
    else if (open.length > 1) open.pop()
  })
  const text = (value: string) => current().children.push(value)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
  const root = top.children.find((child) => typeof child !== 'string')
  return { value: root ?? top, problems: firstError === undefined ? [] : [damagedProblem(firstError)] }
}

function damagedProblem(error: string): Problem {
  return {
    rule: 'readers/xml-damaged',
    severity: 'warning',
    message: `The XML is not well formed: "${error.slice(0, 200)}".`,
    place: undefined,
  }
}
