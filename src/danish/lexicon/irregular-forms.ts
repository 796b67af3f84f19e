// Forms that the dictionary does not join to their lemma. Facts of the language, put by hand.

/** Plurals with another vowel or a foreign ending, also as the end of a compound ("landmænd"). */
const plurals: Readonly<Record<string, string>> = {
  børn: 'barn',
  mænd: 'mand',
  bøger: 'bog',
  hænder: 'hånd',
  tænder: 'tand',
  fødder: 'fod',
  nætter: 'nat',
  kræfter: 'kraft',
  stænger: 'stang',
  tænger: 'tang',
  bønder: 'bonde',
  brødre: 'bror',
  mødre: 'mor',
  fædre: 'far',
  døtre: 'datter',
  gæs: 'gås',
  tæer: 'tå',
  klør: 'klo',
  køer: 'ko',
  rødder: 'rod',
  ænder: 'and',
  stæder: 'stad',
  forældre: 'forælder',
  konti: 'konto',
  fora: 'forum',
  centre: 'center',
  kolleger: 'kollega',
}

/** Comparatives and superlatives of another stem, and full names that stand beside a short one. */
const singleForms: Readonly<Record<string, string>> = {
  flere: 'mange',
  flest: 'mange',
  fleste: 'mange',
  mere: 'meget',
  mest: 'meget',
  meste: 'meget',
  megen: 'meget',
  værre: 'slem',
  værst: 'slem',
  værste: 'slem',
  fader: 'far',
  faderen: 'far',
  moder: 'mor',
  moderen: 'mor',
  broder: 'bror',
  broderen: 'bror',
}

/** The lemma of a form that is listed here alone, else undefined. */
export function lemmaOfSingleForm(form: string): string | undefined {
  return singleForms[form]
}

/** What `lemma` is a plural of, also as the end of a compound of the dictionary ("landmænd"); else `lemma` itself. */
export function lemmaOfPlural(lemma: string, heads: ReadonlySet<string>): string {
  const own = plurals[lemma]
  if (own !== undefined) return own
  for (const [plural, singular] of Object.entries(plurals)) {
    if (!lemma.endsWith(plural)) continue
    const whole = lemma.slice(0, -plural.length) + singular
    if (heads.has(whole)) return whole
  }
  return lemma
}
