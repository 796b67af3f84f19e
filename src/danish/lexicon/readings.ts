// What the dictionary says of a form, as it is stored and as it is asked for: sets of readings, shared by thousands of forms.

/**
 * What a form is. `plain`: a form. `head`: a form that may end a compound. `link`: the shape of a word inside a compound.
 * `name`: a form of a proper name.
 */
export type Role = 'plain' | 'head' | 'link' | 'name'

/** How a reading is stored: its role, how many letters to cut from the form, and what to add, to get the lemma. */
export type StoredReading = readonly [role: Role, cut: number, add: string]

/** Roles as bits, so that several are asked for at once; and what else is known of a set of readings. */
export const roleBits = {
  plain: 1,
  head: 2,
  link: 4,
  name: 8,
  /** The form is a head and its own lemma. */
  ownHead: 16,
  /** The form is a lemma of its own, in any role. */
  ownLemma: 32,
} as const

/** Every role but `link`: those of a word that stands alone. */
export const standingRoles = roleBits.plain | roleBits.head | roleBits.name

/** One reading: its lemma is the form without its last `cut` letters, and `add`. */
interface Reading {
  readonly role: number
  readonly cut: number
  readonly add: string
}

/** The sets of readings of a lexicon, by number; each is opened when it is first asked for. */
export class ReadingSets {
  readonly #stored: readonly (readonly StoredReading[])[]
  readonly #sets: (readonly Reading[])[] = []
  // 0 for a set that is not opened.
  readonly #bits: Uint8Array

  constructor(stored: readonly (readonly StoredReading[])[]) {
    this.#stored = stored
    this.#bits = new Uint8Array(stored.length)
  }

  /** The bits of all readings of set `number`; 0 where it is -1, as of a form that is unknown. */
  bits(number: number): number {
    if (number < 0) return 0
    const bits = this.#bits[number] ?? 0
    return bits === 0 ? this.#open(number) : bits
  }

  /** The distinct lemmas that the form from `start` to `end` of `word` has in any of `roles`, for set `number`. */
  lemmas(number: number, roles: number, word: string, start: number, end: number): readonly string[] {
    const lemmas: string[] = []
    if ((this.bits(number) & roles) === 0) return lemmas
    for (const { role, cut, add } of this.#sets[number] ?? []) {
      if ((role & roles) === 0) continue
      const lemma = add === '' ? word.slice(start, end - cut) : word.slice(start, end - cut) + add
      if (!lemmas.includes(lemma)) lemmas.push(lemma)
    }
    return lemmas
  }

  #open(number: number): number {
    const set = (this.#stored[number] ?? []).map(([role, cut, add]) => ({ role: roleBits[role], cut, add }))
    const bits = set.reduce((all, reading) => all | bitsOf(reading), 0)
    this.#sets[number] = set
    this.#bits[number] = bits
    return bits
  }
}

function bitsOf({ role, cut, add }: Reading): number {
  if (cut !== 0 || add !== '') return role
  return role | roleBits.ownLemma | (role === roleBits.head ? roleBits.ownHead : 0)
}
