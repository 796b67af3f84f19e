// The description of the API (OpenAPI 3.1), from which clients are made and against which answers are tested.

import { facetLabels } from '../../search/facets.ts'
import { facetNames, routinePlaces, sortOrders } from '../../search/results.ts'
import type { Schema } from './schemas.ts'
import { reference, schemas } from './schemas.ts'

const searchParameters: readonly Schema[] = [
  queryParameter('q', 'Det, der søges efter', { type: 'string', maxLength: 500 }),
  ...facetNames.map((facet) => ({
    ...queryParameter(facet, `${facetLabels[facet]}; flere værdier er alternativer`, {
      type: 'array',
      items: { type: 'string' },
    }),
    style: 'form',
    explode: true,
  })),
  queryParameter('sort', 'Rækkefølge', { type: 'string', enum: sortOrders }),
  queryParameter('side', 'Side, fra 1', { type: 'integer', minimum: 1 }),
  queryParameter('opdelt', 'Siden tegner årene for hver kommune; data er de samme', {
    type: 'string',
    enum: ['kommune'],
  }),
  queryParameter(
    'rutine',
    'Rutinepunkter uden indhold: bland de andre, sidst, eller uden dem; i data står de bland de andre, når intet er sagt',
    { type: 'string', enum: routinePlaces },
  ),
  queryParameter('limit', 'Antal på en side', { type: 'integer', minimum: 1, maximum: 100 }),
]

const listParameters: readonly Schema[] = [
  queryParameter('limit', 'Antal ad gangen', { type: 'integer', minimum: 1, maximum: 200 }),
  queryParameter('cursor', 'Hvor listen fortsætter: tages fra "next"', { type: 'string' }),
]

/** The document; `origin` is where the API is served. */
export function openApiDocument(origin: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Referatarkivet',
      version: '1.0.0',
      summary: 'Søgning i referater fra kommunernes råd og udvalg',
      description:
        'Alt er åbent og kan hentes med GET. Det, der ikke er kendt, er null; lister er aldrig null.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    security: [],
    tags: [
      { name: 'søgning', description: 'Søg i alle punkter' },
      { name: 'arkiv', description: 'Hent møder og punkter' },
    ],
    paths: {
      '/soeg.json': operation('search', 'søgning', 'Søg i punkterne', searchParameters, reference('Search')),
      '/forslag.json': operation(
        'suggestions',
        'søgning',
        'Forslag mens der skrives',
        [queryParameter('q', 'Det, der er skrevet indtil nu', { type: 'string', maxLength: 200 })],
        reference('Suggestions'),
      ),
      '/api/v1/meetings': operation(
        'meetings',
        'arkiv',
        'Alle møder',
        listParameters,
        reference('MeetingList'),
      ),
      '/api/v1/items': operation('items', 'arkiv', 'Alle punkter', listParameters, reference('ItemList')),
      '/api/v1/meetings/{kommune}/{raad}/{dato}': operation(
        'meeting',
        'arkiv',
        'Et møde med sine punkter',
        ['kommune', 'raad', 'dato'].map(pathParameter),
        reference('Meeting'),
      ),
      '/api/v1/items/{kommune}/{raad}/{dato}/{punkt}': operation(
        'item',
        'arkiv',
        'Et punkt',
        ['kommune', 'raad', 'dato', 'punkt'].map(pathParameter),
        reference('Item'),
      ),
    },
    components: { schemas },
  }
}

function operation(
  operationId: string,
  tag: string,
  summary: string,
  parameters: readonly Schema[],
  schema: Schema,
): Schema {
  return {
    get: {
      operationId,
      tags: [tag],
      summary,
      parameters,
      responses: {
        '200': answer('Fundet', schema),
        '400': answer('En parameter er ikke forstået', reference('Error')),
        '404': answer('Findes ikke i arkivet', reference('Error')),
        '500': answer('Fejl hos os', reference('Error')),
      },
    },
  }
}

function answer(description: string, schema: Schema): Schema {
  return { description, content: { 'application/json': { schema } } }
}

function queryParameter(name: string, description: string, schema: Schema): Schema {
  return { name, in: 'query', description, required: false, schema }
}

function pathParameter(name: string): Schema {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}
