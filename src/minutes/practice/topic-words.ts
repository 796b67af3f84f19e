// Which main group of KLE the words of a title speak of. Proposes nothing rather than something wrong.

/** Beginnings or ends of words that belong to one main group; `*` stands for any letters. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  '01': [
    'lokalplan*',
    'kommuneplan*',
    '*planstrategi',
    'fredning*',
    'naturbeskyttelse*',
    'landzone*',
    'byfornyelse*',
    'naturpleje*',
    'planlov*',
  ],
  '02': ['byggesag*', 'byggetilladelse*', 'bygningsreglement*', 'nedrivning*', 'byggelov*'],
  '03': [
    'almene',
    'boligforening*',
    'boligselskab*',
    'ældreboliger*',
    'plejeboliger*',
    'boligsocial*',
    'ungdomsboliger*',
  ],
  '04': ['legeplads*', 'idrætsanlæg*', 'park', 'parker', 'stadion*', 'kunstgræsbane*'],
  '05': [
    'cykelsti*',
    'vejprojekt*',
    'vejvedligehold*',
    'vej',
    'veje',
    'trafiksikkerhed*',
    'parkering*',
    'stibro*',
    'busser',
    'bus*rute*',
    'kollektiv*trafik',
    'vintertjeneste*',
    'færge*',
    'vejbelysning*',
    'natbus*',
  ],
  '06': ['spildevand*', 'vandløb*', 'kloak*', 'separatkloak*'],
  '07': ['affald*', 'genbrug*', 'renovation*'],
  '08': ['havn', 'havnen', 'havne', 'havnebad*', 'lufthavn*', 'lystbådehavn*'],
  '09': ['miljøtilsyn*', 'jordforurening*', 'støj*', 'luftforurening*', 'miljøgodkendelse*'],
  '13': [
    'fjernvarme*',
    'varmeforsyning*',
    'vandforsyning*',
    'vindmølle*',
    'solcelle*',
    'varmeplan*',
    'kollektiv*varme',
  ],
  '14': ['beredskab*', 'brandvæsen*'],
  '15': [
    'beskæftigelse*',
    'jobcenter*',
    'ledige*',
    'ledighed',
    'arbejdsmarked*',
    'sygedagpenge*',
    'integration*',
    'flygtninge*',
    'repatriering*',
    'fleksjob*',
  ],
  '17': [
    'folkeskole*',
    'skole',
    'skoler',
    'skolen',
    'skolestruktur*',
    'skolevæsen*',
    'sfo*',
    'elever*',
    '*skolen',
  ],
  '18': ['folkeoplysning*', 'ungdomsskole*', 'haltider*', 'aftenskole*'],
  '19': ['museum*', 'museet', 'museer', 'arkiv', 'arkivet'],
  '20': ['kulturnat*', 'kulturpulje*', 'teater*', 'musikskole*', 'kunst'],
  '21': ['bibliotek*'],
  '22': ['bevillingsnævn*', 'torvedage*', 'alkoholbevilling*', 'taxi*'],
  '24': ['erhvervspolitik*', 'erhvervsudvikling*', 'turisme*', 'erhvervsråd*', 'erhvervsservice*'],
  '25': ['grundskyld*', 'skatteprocent*', 'dækningsafgift*', 'skat', 'skatter'],
  '27': [
    'handicap*',
    'hjemmepleje*',
    'ældrepleje*',
    'madlevering*',
    'madudbringning*',
    'plejehjem*',
    'plejecenter*',
    'plejecentre*',
    'ledsage*',
    'rehabilitering*',
    'socialpsykiatri*',
    'bostøtte*',
    'hjemmehjælp*',
    'ældrepolitik*',
  ],
  '28': ['dagtilbud*', 'børnehave*', 'vuggestue*', 'dagpleje*', 'daginstitution*', 'pasningsgaranti*'],
  '29': ['sundhed*', 'tandpleje*', 'sundhedspleje*', 'genoptræning*', 'faldforebyggelse*', 'rygestop*'],
  '32': ['kontanthjælp*', 'førtidspension*', 'boligstøtte*', 'enkeltydelse*'],
  '34': ['anbringelse*', 'plejefamilie*', 'underretninger'],
  '54': ['ungdomsuddannelse*', 'erhvervsuddannelse*', 'uddannelsescent*'],
  '81': ['personalepolitik*', 'lønpolitik*', 'sygefravær*', 'ansættelse*', 'personalesag*'],
  '82': [
    'ejendomssalg*',
    'grundsalg*',
    'bygningsvedligehold*',
    'lejeaftale*',
    'lejemål*',
    'køb af ejendom',
    'salg af grund',
    'salg af ejendom',
    '*bygninger',
  ],
  '84': ['valgbestyrelse*', 'kommunalvalg*', 'folketingsvalg*', 'afstemningssted*', 'valgsted*'],
  '85': ['digitalisering*', 'it-strategi*', 'informationssikkerhed*'],
  '87': ['arbejdsmiljø*', 'apv'],
  '88': ['udbud', 'udbudsstrategi*', 'indkøbspolitik*'],
}

const patterns = Object.entries(vocabulary).map(
  ([code, words]) =>
    [
      code,
      new RegExp(`(?<![\\p{L}\\d])(?:${words.map(wordPattern).join('|')})(?![\\p{L}\\d])`, 'iu'),
    ] as const,
)

/** The main group that the title speaks of, or undefined when it speaks of none or of several. */
export function topicFromWords(title: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const hits = patterns.filter(([, pattern]) => pattern.test(title)).map(([code]) => code)
  return hits.length === 1 ? hits[0] : undefined
}

function wordPattern(word: string): string {
  return word.replaceAll('*', '[\\p{L}-]{0,30}')
}
