// Walks a site from its front page over every link and form of address that it offers.

import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** One answer of the site. */
export interface CrawledPage {
  readonly path: string
  readonly type: string
  readonly text: string
  /** Undefined when it is no HTML. */
  readonly tree: Root | undefined
}

/** Every page of the site at `origin` that links lead to from `starts`, up to `limit`; throws when one of them is not answered with 200. */
export async function crawled(
  origin: string,
  starts: readonly string[],
  limit: number,
): Promise<readonly CrawledPage[]> {
  const pages: CrawledPage[] = []
  const waiting = [...starts]
  const seen = new Set(starts)
  for (let path = waiting.shift(); path !== undefined && pages.length < limit; path = waiting.shift()) {
    const response = await fetch(origin + path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const tree = type.startsWith('text/html') ? unified().use(rehypeParse).parse(text) : undefined
    pages.push({ path, type, text, tree })
    for (const link of tree ? internalLinks(tree) : []) {
      if (seen.has(link)) continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return pages
}

/** All elements of a tree. */
export function elementsIn(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
}

function internalLinks(tree: Root): readonly string[] {
  return elementsIn(tree)
    .map(({ properties }) => properties['href'])
    .filter((href) => typeof href === 'string')
    .filter((href) => href.startsWith('/'))
    .map((href) => href.split('#')[0] ?? '')
}
