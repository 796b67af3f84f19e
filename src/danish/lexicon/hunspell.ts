// Reads a Hunspell dictionary as far as Danish needs it: words with numbered flags, suffix rules, irregular forms.

/** A word of the dictionary with the numbers of its rules. */
export interface DictionaryEntry {
  readonly word: string
  readonly flags: readonly number[]
  /** The lemma of an irregular form (`st:`), undefined for a lemma. */
  readonly stem: string | undefined
}

/** One way to change a word: take `strip` from its end, add `add`. */
export interface SuffixRule {
  readonly strip: string
  readonly add: string
  /** Flags of the result: further suffixes, and where in a compound it may stand. */
  readonly next: readonly number[]
  readonly fits: RegExp
}

/** Suffix rules by flag. Prefixes are left out: Danish uses them for names of directions and a hyphen only. */
export type SuffixRules = ReadonlyMap<number, readonly SuffixRule[]>

/** The entries of a `.dic` file; the first line is its length. */
export function dictionaryEntries(dic: string): readonly DictionaryEntry[] {
  return dic
    .split('\n')
    .slice(1)
    .flatMap((line) => entryIn(line) ?? [])
}

function entryIn(line: string): DictionaryEntry | undefined {
  const [head = '', ...fields] = line.trim().split(/\s+/)
  const [word = '', flags = ''] = head.split('/')
  if (word === '') return undefined
  const stem = fields.find((field) => field.startsWith('st:'))?.slice('st:'.length)
  return { word, flags: numbersIn(flags), stem }
}

/** The suffix rules of an `.aff` file with `FLAG num`. */
export function suffixRules(aff: string): SuffixRules {
  const rules = new Map<number, SuffixRule[]>()
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', added = '', condition] = line.trim().split(/\s+/)
    // The first line of a group has four fields and announces how many follow.
    if (kind !== 'SFX' || condition === undefined || /^[YN]$/.test(strip)) continue
    const [add = '', next = ''] = added.split('/')
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      next: numbersIn(next),
      fits: new RegExp(`${condition.startsWith('+') ? '.' : condition}$`),
    }
    rules.set(Number(flag), [...(rules.get(Number(flag)) ?? []), rule])
  }
  return rules
}

function numbersIn(list: string): readonly number[] {
  return list === '' ? [] : list.split(',').map(Number)
}
