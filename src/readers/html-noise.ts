// What of a web page is no part of the minutes it shows: navigation, cookie text, buttons, code.

import type { Element, ElementContent, Root, RootContent } from 'hast'

/** The nodes that hold the minutes, and the text of what was left out, part by part. */
export interface PageContent {
  readonly nodes: readonly (RootContent | ElementContent)[]
  readonly leftOut: readonly string[]
}

type Node = RootContent | ElementContent

/** Never shown to a reader of the page, so never named either. */
const silent = new Set(
  'head script style template noscript svg math iframe object embed canvas audio video map datalist title'.split(
    ' ',
  ),
)
const controls = new Set('nav button select input textarea option dialog'.split(' '))
/** Frames of a page, but parts of the minutes where the page has no main element. */
const frames = new Set('header footer aside'.split(' '))
const roles = new Set(
  'navigation search banner contentinfo dialog alertdialog menu menubar toolbar button complementary'.split(
    ' ',
  ),
)
/** `cookie-banner`, `CybotCookiebotDialog`, `coi-modal`, `breadcrumb`, `skip-link`; not `mini-menu-page`. */
const noisyName =
  /cookie|cybot|^coi-|breadcrumb|^skip-?(?:link|nav|to)|^(?:nav|navbar|menu|mainmenu|social|share)$/i

/** At least this share of the letters stands in `main`, or `main` is not what its name says. */
const minimumMainShare = 0.5
/** Where names would leave less of a page than this, they do not say what we take them to say. */
const minimumKeptShare = 0.2

/**
 * The part of a page that holds the minutes.
 *
 * That is the `main` elements where they hold most of the letters, else the whole page; and in either no navigation,
 * no controls and no cookie text. A name alone ("menu") never removes what holds most of the page.
 */
export function contentOf(page: Root): PageContent {
  const letters = lettersIn(page.children)
  const hasMain = mainsIn(page.children).length > 0
  const byName = pruned(page, { letters, hasMain, inMain: false, goesByNames: true })
  const isTooMuch = lettersIn(byName.nodes) < minimumKeptShare * letters
  const { nodes, leftOut } = isTooMuch
    ? pruned(page, { letters, hasMain, inMain: false, goesByNames: false })
    : byName
  const mains = mainsIn(nodes)
  const isMainEnough = mains.length > 0 && lettersIn(mains) >= minimumMainShare * lettersIn(nodes)
  return isMainEnough ? { nodes: mains, leftOut: [...leftOut, ...textsOutside(nodes)] } : { nodes, leftOut }
}

interface Pruning {
  /** Of the whole page. */
  readonly letters: number
  readonly hasMain: boolean
  readonly inMain: boolean
  /** Whether roles, ids and classes say what is no part of the minutes. */
  readonly goesByNames: boolean
}

function pruned(page: Root, pruning: Pruning): PageContent {
  const leftOut: string[] = []
  return { nodes: withoutNoise(page.children, pruning, leftOut), leftOut }
}

function withoutNoise<T extends Node>(nodes: readonly T[], pruning: Pruning, leftOut: string[]): T[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : []
    if (silent.has(node.tagName)) return []
    if (isNoise(node, pruning)) {
      const text = textOf(node)
      if (text !== '') leftOut.push(text)
      return []
    }
    const inMain = pruning.inMain || isMain(node)
    return [{ ...node, children: withoutNoise(node.children, { ...pruning, inMain }, leftOut) }]
  })
}

function isNoise(element: Element, { letters, hasMain, inMain, goesByNames }: Pruning): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false
  if (controls.has(element.tagName)) return true
  if (frames.has(element.tagName) && hasMain && !inMain) return true
  if (!goesByNames) return false
  const isNamed = wordsOf(element, 'role').some((role) => roles.has(role)) || hasNoisyName(element)
  return isNamed && lettersIn([element]) < letters / 2
}

function hasNoisyName(element: Element): boolean {
  return [...wordsOf(element, 'id'), ...wordsOf(element, 'className')].some((word) => noisyName.test(word))
}

function wordsOf(element: Element, property: string): string[] {
  const value = element.properties[property]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/\s+/) : []
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || wordsOf(element, 'role').includes('main')
}

function mainsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return isMain(node) ? [node] : mainsIn(node.children)
  })
}

/** The texts of the largest elements that hold no main element. */
function textsOutside(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element' && isMain(node)) return []
    if (node.type === 'element' && mainsIn([node]).length > 0) return textsOutside(node.children)
    const text = textOf(node)
    return text === '' ? [] : [text]
  })
}

function lettersIn(nodes: readonly Node[]): number {
  let letters = 0
  for (const node of nodes) {
    if (node.type === 'text') letters += node.value.replace(/\s+/g, '').length
    else if (node.type === 'element' && !silent.has(node.tagName)) letters += lettersIn(node.children)
  }
  return letters
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ').trim()
  if (node.type !== 'element' || silent.has(node.tagName)) return ''
  return node.children.map(textOf).filter(Boolean).join(' ')
}
