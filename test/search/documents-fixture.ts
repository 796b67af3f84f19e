import type { AgendaItemId, IsoDate } from '../../src/model/ids.ts'
import type { SearchDocument } from '../../src/search/documents.ts'

/** A document for tests: named by its id, everything else empty or invented unless given. */
export function documentOf(
  id: string,
  given: Partial<Omit<SearchDocument, 'id' | 'date'>> & { date?: string },
): SearchDocument {
  const [municipalitySlug = 'nordby', councilSlug = 'aeldreraadet', date = '2019-03-14', number = '1'] =
    id.split('/')
  return {
    title: '',
    decision: '',
    body: '',
    number,
    municipality: 'Nordby',
    municipalitySlug,
    council: 'Ældrerådet',
    councilSlug,
    place: '',
    topics: [],
    outcome: undefined,
    caseTypes: [],
    isRoutine: false,
    caseNumber: undefined,
    ...given,
    id: id as AgendaItemId,
    date: (given.date ?? date) as IsoDate,
  }
}

/** A small archive: two municipalities, three meetings, six items. */
export const smallArchive: readonly SearchDocument[] = [
  documentOf('nordby/aeldreraadet/2019-03-14/1', {
    title: 'Godkendelse af dagsorden',
    decision: 'Godkendt.',
    outcome: 'adopted',
    isRoutine: true,
  }),
  documentOf('nordby/aeldreraadet/2019-03-14/2', {
    title: 'Høring om lokalplan 214',
    body: 'Forvaltningen foreslår, at rådet afgiver høringssvar om lokalplanen ved stationen.\nSagsnr. 01.02.05-P16-4-18',
    decision: 'Rådet besluttede at udsætte sagen til mødet i april.',
    outcome: 'postponed',
    topics: [{ code: '01', title: 'Fysisk planlægning og naturbeskyttelse' }],
    caseNumber: '01.02.05-P16-4-18',
  }),
  documentOf('nordby/aeldreraadet/2019-03-14/3', {
    title: 'Eventuelt',
    body: 'En plan for sommerens udflugt er på vej.',
    decision: 'Intet.',
    outcome: 'none',
  }),
  documentOf('nordby/aeldreraadet/2018-09-06/4', {
    title: 'Budget 2019 for ældreplejen',
    body: 'Der afsættes 30.000 kr. til frivillige foreninger efter servicelovens § 18.',
    decision: 'Rådet tager orienteringen til efterretning.',
    outcome: 'noted',
    topics: [
      { code: '27', title: 'Social service' },
      { code: '00', title: 'Kommunens styrelse' },
    ],
  }),
  documentOf('sydkoebing/integrationsraadet/2019-03-14/5', {
    municipality: 'Sydkøbing',
    council: 'Integrationsrådet',
    title: 'Repatriering',
    body: 'Status på rådgivning om repatriering til herboende flygtninge.',
    decision: 'Drøftet. Sagen genoptages med en lokal plan for området.',
    outcome: 'discussed',
    topics: [{ code: '15', title: 'Beskæftigelse' }],
  }),
  documentOf('sydkoebing/integrationsraadet/2019-03-14/6', {
    municipality: 'Sydkøbing',
    council: 'Integrationsrådet',
    title: 'Foreningernes dag',
    body: 'Foreningerne mødes på torvet.\nDagen slutter med musik.',
    decision: 'Vedtaget som indstillet.',
    outcome: 'adopted',
  }),
]
