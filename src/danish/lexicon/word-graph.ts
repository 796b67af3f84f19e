// A set of words, each with a number, as a minimal acyclic graph: shared beginnings and shared ends are stored once.

/**
 * Words with their numbers, ready to be walked. Every edge is 32 bits: the label in the lowest 8, a mark on the last
 * edge of its node in bit 8, and where the edges of the next node begin in the rest; the edges of a node ascend by label. A
 * word ends with the label
 * `wordEnd` and then two labels that spell its number, 7 bits each.
 */
export type WordGraph = Uint32Array

/** An edge and the node it leads to. */
interface Edge {
  readonly label: number
  readonly node: number
}

/** The label that ends a word. Letters have labels from 1. */
const wordEnd = 0

const digitBits = 7
const lastEdge = 0x100
const targetShift = 9

/** Where the edges of the first node begin. */
export const rootOf = (graph: WordGraph): number => graph[0] ?? 0

/** The edges of the node one reaches from `node` by `label`, or 0 when there is no such edge. */
export function step(graph: WordGraph, node: number, label: number): number {
  for (let edge = node; edge !== 0; edge += 1) {
    const bits = graph[edge] ?? lastEdge
    const found = bits & 0xff
    if (found === label) return bits >>> targetShift
    if (found > label || (bits & lastEdge) !== 0) return 0
  }
  return 0
}

/** All edges from `node` that have letters. */
export function edgesOf(graph: WordGraph, node: number): readonly Edge[] {
  const edges: Edge[] = []
  for (let edge = node; edge !== 0; edge += 1) {
    const bits = graph[edge] ?? lastEdge
    if ((bits & 0xff) !== wordEnd) edges.push({ label: bits & 0xff, node: bits >>> targetShift })
    if ((bits & lastEdge) !== 0) break
  }
  return edges
}

/** The number of the word that ends at `node`, or -1 when none does. */
export function numberAt(graph: WordGraph, node: number): number {
  const first = graph[node] ?? 0
  if (node === 0 || (first & 0xff) !== wordEnd) return -1
  const high = graph[first >>> targetShift] ?? 0
  const low = graph[high >>> targetShift] ?? 0
  return ((high & 0x7f) << digitBits) | (low & 0x7f)
}

/** A word by its labels, and its number, at most 14 bits. */
export interface NumberedWord {
  readonly labels: readonly number[]
  readonly number: number
}

interface Node {
  readonly edges: { readonly label: number; node: Node }[]
  /** Where its edges are written, 0 until then. */
  place: number
}

/**
 * The graph of `words`, which come sorted by their labels, each once.
 * Method: J. Daciuk and others, "Incremental construction of minimal acyclic finite-state automata" (2000), for
 * sorted input: as soon as a word is left behind, its end is replaced by an equal one met before.
 */
export function buildWordGraph(words: Iterable<NumberedWord>): WordGraph {
  const known = new Map<string, Node>()
  const numbers = new Map<Node, number>()
  const path: Node[] = [emptyNode()]
  let previous: readonly number[] = []
  for (const { labels, number } of words) {
    const spelled = [...labels, wordEnd, number >> digitBits, number & 0x7f]
    const common = commonStart(previous, spelled)
    settle(path, common, known, numbers)
    for (const label of spelled.slice(common)) {
      const node = emptyNode()
      path.at(-1)?.edges.push({ label, node })
      path.push(node)
    }
    previous = spelled
  }
  settle(path, 0, known, numbers)
  return written(path[0] ?? emptyNode())
}

function emptyNode(): Node {
  return { edges: [], place: 0 }
}

function commonStart(one: readonly number[], other: readonly number[]): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}

// Replaces the nodes of `path` below `depth`, the deepest first, by equal ones that are known.
function settle(path: Node[], depth: number, known: Map<string, Node>, numbers: Map<Node, number>): void {
  while (path.length > depth + 1) {
    const node = path.pop()
    const edge = path.at(-1)?.edges.at(-1)
    if (!node || !edge) return
    const name = node.edges.map(({ label, node: next }) => `${label}.${numbers.get(next) ?? 0}`).join(' ')
    const equal = known.get(name)
    if (equal) edge.node = equal
    else {
      known.set(name, node)
      numbers.set(node, known.size)
    }
  }
}

function written(root: Node): WordGraph {
  const edges: number[] = [0]
  const place = (node: Node): number => {
    if (node.place > 0 || node.edges.length === 0) return node.place
    const targets = node.edges.map((edge) => place(edge.node))
    node.place = edges.length
    node.edges.forEach(({ label }, index) => {
      const last = index === node.edges.length - 1 ? lastEdge : 0
      edges.push((((targets[index] ?? 0) << targetShift) | last | label) >>> 0)
    })
    return node.place
  }
  edges[0] = place(root)
  return Uint32Array.from(edges)
}
