// Compiles a Hunspell dictionary into the bytes of our lexicon. Deterministic: the same dictionary, the same bytes.

import { fold } from '../fold.ts'
import { lemmaOfPlural, lemmaOfSingleForm } from './irregular-forms.ts'
import { likelyReadings } from './likely-readings.ts'
import { wordForms, type WordForm } from './expand.ts'
import { dictionaryEntries, suffixRules } from './hunspell.ts'
import { lexiconVersion, type LexiconHead } from './lexicon.ts'
import type { StoredReading } from './readings.ts'
import { buildWordGraph, type NumberedWord } from './word-graph.ts'

/** The two files of a Hunspell dictionary, and the notice that goes with what is made of them. */
export interface DictionarySource {
  readonly aff: string
  readonly dic: string
  readonly licence: string
}

/** The lexicon of `source` as `openLexicon` reads it. */
export function compileLexicon({ aff, dic, licence }: DictionarySource): Uint8Array {
  const readings = readingsByForm(wordForms(dictionaryEntries(dic), suffixRules(aff)))
  const forms = [...readings.keys()].sort()
  const letters = [...new Set(forms.flatMap((form) => Array.from(form)))].sort().join('')
  const labels = new Map(Array.from(letters, (letter, index) => [letter, index + 1]))
  const sets = new NumberedSets()
  const words: NumberedWord[] = forms.map((form) => ({
    labels: Array.from(form, (letter) => labels.get(letter) ?? 0),
    number: sets.numberOf([...(readings.get(form) ?? [])].sort()),
  }))
  const graph = buildWordGraph(words)
  const fingerprint = checksum(graph)
  return file(
    {
      version: lexiconVersion,
      licence,
      fingerprint,
      letters,
      readingSets: sets.all,
      beginOtherwise: lemmasBeginningOtherwise(readings),
    },
    graph,
  )
}

// Each reading as JSON, so that equal ones fall together.
function readingsByForm(forms: Iterable<WordForm>): ReadonlyMap<string, ReadonlySet<string>> {
  const all = [...forms]
  const heads = new Set(
    all.flatMap(({ form, lemma, role }) => (role === 'head' && form === lemma ? [form] : [])),
  )
  const family = shortLinkFamilies(all, heads)
  const byForm = new Map<string, WordForm[]>()
  for (const { form, lemma, role } of all) {
    if (role === 'link' && (family.get(form) ?? 0) < smallestFamilyOf(form)) continue
    const reading = {
      form,
      lemma: lemmaOfSingleForm(form) ?? lemmaOfPlural(lemmaOfLink(lemma, role, heads), heads),
      role,
    }
    const known = byForm.get(form)
    if (known) known.push(reading)
    else byForm.set(form, [reading])
  }
  const readings = new Map<string, Set<string>>()
  for (const [form, found] of byForm) {
    const stored = likelyReadings(found).map((reading) => JSON.stringify(storedReading(reading)))
    readings.set(form, new Set(stored))
  }
  return readings
}

// "verdens-" is listed as such: its word is "verden".
function lemmaOfLink(lemma: string, role: WordForm['role'], heads: ReadonlySet<string>): string {
  const bare = lemma.slice(0, -1)
  return role === 'link' && !heads.has(lemma) && /[se]$/.test(lemma) && heads.has(bare) ? bare : lemma
}

// Two to four letters stand in front of words by chance far too often: they link only where the dictionary itself
// has this many compounds that begin so.
const shortLink = 4

function smallestFamilyOf(link: string): number {
  if (link.length > shortLink) return 0
  return link.length === shortLink ? 3 : 12
}

function shortLinkFamilies(
  forms: readonly WordForm[],
  heads: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const links = new Set(
    forms.flatMap(({ form, role }) => (role === 'link' && form.length <= shortLink ? [form] : [])),
  )
  const counts = new Map<string, number>()
  for (const head of heads) {
    for (let length = 2; length <= shortLink; length += 1) {
      const link = head.slice(0, length)
      const rest = head.slice(length)
      if (rest.length > 3 && links.has(link) && heads.has(rest)) counts.set(link, (counts.get(link) ?? 0) + 1)
    }
  }
  return counts
}

function lemmasBeginningOtherwise(readings: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const lemmas = new Set<string>()
  for (const [form, found] of readings) {
    for (const [role, cut, add] of Array.from(found, (reading) => JSON.parse(reading) as StoredReading)) {
      const lemma = fold(form.slice(0, form.length - cut) + add)
      if (role !== 'link' && lemma.slice(0, 2) !== fold(form).slice(0, 2)) lemmas.add(lemma)
    }
  }
  return [...lemmas].sort()
}

function storedReading({ form, lemma, role }: WordForm): StoredReading {
  let common = 0
  while (common < form.length && form[common] === lemma[common]) common += 1
  return [role, form.length - common, lemma.slice(common)]
}

// Most words share their readings with thousands: the sets are stored once.
class NumberedSets {
  readonly all: (readonly StoredReading[])[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(readings: readonly string[]): number {
    const name = readings.join(' ')
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.all.push(readings.map((reading) => JSON.parse(reading) as StoredReading))
    this.#numbers.set(name, this.all.length - 1)
    return this.all.length - 1
  }
}

// FNV-1a over the edges: enough to tell two builds apart.
function checksum(graph: Uint32Array): string {
  let hash = 0x811c9dc5
  for (const edge of graph) hash = Math.imul(hash ^ edge, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

function file(head: LexiconHead, graph: Uint32Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head))
  const headLength = Math.ceil(json.length / 4) * 4
  const bytes = new Uint8Array(4 + headLength + graph.byteLength)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, headLength, true)
  bytes.fill(0x20, 4, 4 + headLength)
  bytes.set(json, 4)
  graph.forEach((edge, index) => {
    view.setUint32(4 + headLength + 4 * index, edge, true)
  })
  return bytes
}
