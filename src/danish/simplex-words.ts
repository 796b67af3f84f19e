// Words that by their letters could be compounds and are none: after the first word, what must not follow it.

/** For a possible first part, how the rest of a word begins that is no compound: `kul|tur`, `bil|lede`. */
const noCompounds: Readonly<Record<string, string>> = {
  arm: 'atur ere',
  avis: 'ere',
  bag: 'atel hoved',
  ben: 'zin',
  bil: 'led lig let ist',
  borg: 'mester mestre',
  cent: 'ral',
  dam: 'e',
  del: 'tag egat fin',
  fag: 'ot',
  far: 've mak lig',
  fin: 'ans',
  fri: 'villig',
  gene: 'ration rel',
  hel: 'lig bred hed ved',
  høj: 'hed',
  kamp: 'agne',
  kap: 'ital acitet itel',
  kon: 'kret',
  kul: 'tur',
  køre: 'tøj',
  lav: 'ine',
  led: 'else ing',
  lån: 'er',
  mal: 'eri',
  mini: 'ster stre',
  mål: 'er',
  ner: 've',
  nød: 'vendig',
  ord: 'ning',
  par: 'k la al te ti o',
  person: 'ale lig',
  plan: 'tage et',
  post: 'ul ition',
  rest: 'aur ere',
  sand: 'synlig',
  sten: 'løse',
  stil: 'ler ling',
  sær: 'lig',
  sød: 'me',
  sæd: 'van',
  tal: 'ent er',
  tran: 's',
  vej: 'led',
  vind: 'ue er',
  ånde: 'dræt',
  ko: 'or ef al op ko ns nt mm nk',
  alter: 'nativ',
  beta: 'ler',
  foto: 'graf',
  hade: 'fuld',
  konto: 'r',
  såle: 'des',
  skan: 'dale',
  selv: 'følge',
  vide: 'o',
}

const continuations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(noCompounds).map(([first, rests]) => [first, rests.split(' ')]),
)

/** The first parts that are listed. */
export const listedBeginnings: readonly string[] = [...continuations.keys()]

/** Whether what follows `first` at `end` of `word` makes the two one word. */
export function goesOnAsOneWord(word: string, first: string, end: number): boolean {
  return continuations.get(first)?.some((rest) => word.startsWith(rest, end)) ?? false
}
