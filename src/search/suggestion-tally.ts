// Counts what is mentioned in an archive of any size: what was counted so far is put aside now and then, and what is the same
// is added up when all is in order.

import type { CreateFile } from './binary/file-target.ts'
import { suggestionKinds, type Suggestion } from './suggestion.ts'
import { TextSorter } from './text-sorter.ts'

/** A mention, as often as `count` says. */
type Counted = Omit<Suggestion, 'kind'>

// Different things in memory at most.
const usualHeld = 1 << 13

const orderDigits = 15 // of more mentions than there can be

/** Counts what has the same kind and text, capitals aside; how it is written, and where it leads, is that of its first mention. */
export class SuggestionTally {
  readonly #mostHeld: number
  readonly #sorter: TextSorter
  readonly #held = new Map<string, { readonly record: string; readonly first: Counted; count: number }>()
  #mentions = 0

  /** How much is held bounds the memory and changes nothing in the counts. */
  constructor(create: CreateFile, mostHeld = usualHeld) {
    this.#mostHeld = mostHeld
    this.#sorter = new TextSorter(create, 'mentions')
  }

  add(mention: Suggestion): void {
    const key = keyOf(mention)
    const known = this.#held.get(key)
    if (known) known.count += mention.count
    else this.#hold(key, mention)
  }

  /** Everything that was mentioned, once. Nothing is added afterwards. */
  *suggestions(): Generator<Suggestion> {
    this.#putAside()
    let key: string | undefined
    let one: Suggestion | undefined
    for (const record of this.#sorter.sorted()) {
      const [its = '', , said = ''] = record.split(separator)
      const counted = JSON.parse(said) as Counted
      if (one && its === key) one = { ...one, count: one.count + counted.count }
      else {
        if (one) yield one
        const kind = suggestionKinds[Number(its[0])] ?? 'title'
        ;[key, one] = [its, { kind, ...counted }]
      }
    }
    if (one) yield one
  }

  #hold(key: string, { text, target, count }: Suggestion): void {
    if (this.#held.size >= this.#mostHeld) this.#putAside()
    const order = String(this.#mentions).padStart(orderDigits, '0')
    this.#mentions += 1
    this.#held.set(key, { record: key + separator + order, first: { text, target, count }, count })
  }

  #putAside(): void {
    for (const { record, first, count } of this.#held.values())
      this.#sorter.add(record + separator + JSON.stringify({ ...first, count }))
    this.#held.clear()
  }
}

// Stands in no JSON of one line, so that no text can be taken for the beginning of another.
const separator = '\n'

function keyOf({ kind, text }: Suggestion): string {
  return `${suggestionKinds.indexOf(kind)}${JSON.stringify(text.toLowerCase())}`
}
