// Patterns of many phrases cost two hundred nanoseconds a sign and match one sentence in twenty. What spares them is the
// letters that no match can do without, taken from the pattern itself: looking for those costs a tenth.

/** A pattern that is tried only on texts that hold letters it cannot match without. */
export interface GuardedPattern {
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/** The same answers as `pattern` gives, sooner. `pattern` must not be global or sticky: those remember where they were. */
export function guarded(pattern: RegExp): GuardedPattern {
  if (pattern.global || pattern.sticky)
    throw new Error(`${String(pattern)} is ${pattern.flags}: guard a pattern without g and y.`)
  const stems = stemsOf(pattern.source)
  if (!stems) return pattern
  const guard = new RegExp(stems.map(escaped).join('|'), pattern.flags)
  return {
    test: (text) => guard.test(text) && pattern.test(text),
    exec: (text) => (guard.test(text) ? pattern.exec(text) : null),
  }
}

/** Letters of which every match of the pattern `source` holds one; undefined where no such letters can be named. */
export function stemsOf(source: string): readonly string[] | undefined {
  const stems = new StemReader(source).alternatives()
  return (
    stems && [...new Set(stems)].filter((stem) => !stems.some((one) => one !== stem && stem.includes(one)))
  )
}

/** Longer stems tell no more apart, and cut here many become one: "beslut" of "besluttet", "beslutning". */
const longestStem = 6
const shortestStem = 2

type Stems = readonly string[]

function escaped(stem: string): string {
  return stem.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Reads a pattern from left to right. What it does not understand it takes for anything at all. */
class StemReader {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  /** Up to the closing bracket or the end: a match of any of them will do, so all of them must have stems. */
  alternatives(): Stems | undefined {
    const all: (Stems | undefined)[] = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at += 1
      all.push(this.sequence())
    }
    const known = all.filter((stems) => stems !== undefined)
    return known.length === all.length ? known.flat() : undefined
  }

  /** Things one after the other: the most telling of them stands for all. */
  private sequence(): Stems | undefined {
    let best: Stems | undefined
    let run = ''
    const settle = (stems: Stems | undefined): void => {
      best = moreTelling(best, run.length < shortestStem ? undefined : [run.slice(0, longestStem)])
      best = moreTelling(best, stems)
      run = ''
    }
    for (let sign = this.source[this.at]; sign && sign !== '|' && sign !== ')'; sign = this.source[this.at]) {
      const { letter, stems, isEmpty } = this.thing(sign)
      const count = this.take(/^(?:[?*+]|\{\d+(?:,\d*)?\})\??/)
      if (isEmpty) continue
      if (letter !== undefined && count === '') run += letter
      else if (/^(?:[?*]|\{0)/.test(count)) settle(undefined)
      else {
        run += letter ?? ''
        settle(stems)
      }
    }
    settle(undefined)
    return best
  }

  /** One letter, one group with its stems, or something that may be many letters; `isEmpty` where it takes no room. */
  private thing(sign: string): { letter?: string; stems?: Stems | undefined; isEmpty?: boolean } {
    if (sign === '(') return this.group()
    if (sign === '^' || sign === '$') return { isEmpty: this.take(/^./) !== '' }
    if (
      this.take(
        /^\[(?:\\.|[^\]\\])*\]|^\.|^\\[pPu]\{[^}]*\}|^\\k<[^>]*>|^\\u\w{4}|^\\x\w\w|^\\\d+|^\\[dDsSwWbBtnrfv]/,
      ) !== ''
    )
      return {}
    return { letter: this.take(/^\\?./u).replace(/^\\/, '') }
  }

  private group(): { stems?: Stems | undefined; isEmpty?: boolean } {
    const head = this.take(/^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/)
    const stems = this.alternatives()
    this.take(/^\)/)
    return /^\(\?<?[=!]/.test(head) ? { isEmpty: true } : { stems }
  }

  private take(pattern: RegExp): string {
    const taken = pattern.exec(this.source.slice(this.at))?.[0] ?? ''
    this.at += taken.length
    return taken
  }
}

/** Of two the one whose shortest stem is longer; of equals the one with fewer stems. */
function moreTelling(a: Stems | undefined, b: Stems | undefined): Stems | undefined {
  if (!a || !b) return a ?? b
  const difference = shortest(a) - shortest(b)
  return difference > 0 || (difference === 0 && a.length <= b.length) ? a : b
}

function shortest(stems: Stems): number {
  return Math.min(...stems.map((stem) => stem.trim().length))
}
