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
export interface Reading {
  readonly role: number
  readonly cut: number
  readonly add: string
}

/** The sets of readings of a lexicon, by number. */
export class ReadingSets {
  readonly #sets: readonly (readonly Reading[])[]
  readonly #bits: Uint8Array

  constructor(stored: readonly (readonly StoredReading[])[]) {
    this.#sets = stored.map((set) => set.map(([role, cut, add]) => ({ role: roleBits[role], cut, add })))
    this.#bits = Uint8Array.from(this.#sets, (set) =>
      set.reduce((bits, reading) => bits | bitsOf(reading), 0),
    )
  }

  /** The bits of all readings of set `number`; 0 where it is -1, as of a form that is unknown. */
  bits(number: number): number {
    return number < 0 ? 0 : (this.#bits[number] ?? 0)
  }

  /** The readings themselves. */
  at(number: number): readonly Reading[] {
    return number < 0 ? none : (this.#sets[number] ?? none)
  }

  /** The distinct lemmas that the form from `start` to `end` of `word` has in any of `roles`, for set `number`. */
  lemmas(number: number, roles: number, word: string, start: number, end: number): readonly string[] {
    const lemmas: string[] = []
    for (const { role, cut, add } of this.at(number)) {
      if ((role & roles) === 0) continue
      const lemma = word.slice(start, end - cut) + add
      if (!lemmas.includes(lemma)) lemmas.push(lemma)
    }
    return lemmas
  }
}

const none: readonly Reading[] = []

function bitsOf({ role, cut, add }: Reading): number {
  if (cut !== 0 || add !== '') return role
  return role | roleBits.ownLemma | (role === roleBits.head ? roleBits.ownHead : 0)
}
