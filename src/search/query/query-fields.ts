// The fields a query may name: one table for the parser, the help page and the tests.

import type { FacetName } from '../results.ts'

/** What a field does: looks in one text, narrows by a facet, by a date, or finds a case number. */
export type FieldMeaning =
  | { readonly kind: 'text'; readonly field: 'title' | 'decision' }
  | { readonly kind: 'facet'; readonly facet: Exclude<FacetName, 'aar'> }
  | { readonly kind: 'year' }
  | { readonly kind: 'from' }
  | { readonly kind: 'to' }
  | { readonly kind: 'case' }

/** A field as the help page shows it. */
export interface QueryField {
  /** As typed before the colon; the first is the one shown. */
  readonly names: readonly string[]
  readonly meaning: FieldMeaning
  /** One Danish sentence. */
  readonly help: string
  readonly example: string
}

/** All fields in the order of the help page. */
export const queryFields: readonly QueryField[] = [
  {
    names: ['titel'],
    meaning: { kind: 'text', field: 'title' },
    help: 'Ordet skal stå i punktets titel.',
    example: 'titel:lokalplan',
  },
  {
    names: ['beslutning'],
    meaning: { kind: 'text', field: 'decision' },
    help: 'Ordet skal stå i beslutningen.',
    example: 'beslutning:udsat',
  },
  {
    names: ['sag', 'sagsnr', 'sagsnummer'],
    meaning: { kind: 'case' },
    help: 'Sagens nummer, helt eller kun dets emne.',
    example: 'sag:00.01.00-A21-1-14',
  },
  {
    names: ['kommune'],
    meaning: { kind: 'facet', facet: 'kommune' },
    help: 'Kun denne kommune.',
    example: 'kommune:næstved',
  },
  {
    names: ['råd', 'raad'],
    meaning: { kind: 'facet', facet: 'raad' },
    help: 'Kun råd eller udvalg med dette navn.',
    example: 'råd:integrationsrådet',
  },
  {
    names: ['emne'],
    meaning: { kind: 'facet', facet: 'emne' },
    help: 'Kun dette emne i kommunernes emneplan, som nummer eller navn.',
    example: 'emne:00',
  },
  {
    names: ['udfald'],
    meaning: { kind: 'facet', facet: 'udfald' },
    help: 'Kun punkter, der endte sådan.',
    example: 'udfald:udsat',
  },
  {
    names: ['sagstype'],
    meaning: { kind: 'facet', facet: 'sagstype' },
    help: 'Kun beslutninger, drøftelser, orienteringer eller lukkede punkter, hvor referatet siger det.',
    example: 'sagstype:orientering',
  },
  {
    names: ['år', 'aar'],
    meaning: { kind: 'year' },
    help: 'Kun møder i dette år, eller fra et år til et andet.',
    example: 'år:2015..2018',
  },
  { names: ['fra'], meaning: { kind: 'from' }, help: 'Kun møder fra denne dag.', example: 'fra:2017-02-01' },
  {
    names: ['til'],
    meaning: { kind: 'to' },
    help: 'Kun møder til og med denne dag.',
    example: 'til:31.12.2017',
  },
]

/** The field of that name, whatever the case of its letters. */
export function queryFieldOf(name: string): QueryField | undefined {
  return queryFields.find((field) => field.names.includes(name.toLowerCase()))
}

/** What else can be written, for the help page; each example is parsed by a test. */
export const queryExamples: readonly { readonly example: string; readonly help: string }[] = [
  { example: 'repatriering flygtninge', help: 'Alle ordene, også bøjet og som del af andre ord.' },
  { example: '"foreningernes dag"', help: 'Ordene lige efter hinanden.' },
  { example: '"råd"', help: 'Præcis dette ord.' },
  { example: 'festival -musik', help: 'Ikke det, der står efter minus.' },
  { example: 'mentor ELLER tolk', help: 'Mindst ét af ordene.' },
  { example: 'frivillig*', help: 'Alle ord, der begynder sådan.' },
  { example: 'budget 2015..2018', help: 'Møder i disse år.' },
  { example: '(mentor ELLER tolk) -sprog', help: 'Parenteser samler.' },
]
