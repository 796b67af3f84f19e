// Abbreviations of one word: what stands behind them is found too.

const fullWords: Readonly<Record<string, string>> = {
  adm: 'administrerende',
  afd: 'afdeling',
  bek: 'bekendtgørelse',
  ca: 'cirka',
  cm: 'centimeter',
  eks: 'eksempel',
  ekskl: 'eksklusive',
  evt: 'eventuel',
  hhv: 'henholdsvis',
  inkl: 'inklusive',
  jf: 'jævnfør',
  kg: 'kilo',
  kl: 'klokke',
  km: 'kilometer',
  kr: 'krone',
  mia: 'milliard',
  mill: 'million',
  mio: 'million',
  nr: 'nummer',
  pct: 'procent',
  pkt: 'punkt',
  resp: 'respektive',
  stk: 'stykke',
  tlf: 'telefon',
  vedr: 'vedrørende',
  årg: 'årgang',
}

/** The lemma that `abbreviation`, lower case without dots, stands for, or undefined. */
export function fullWordOf(abbreviation: string): string | undefined {
  return fullWords[abbreviation]
}
