import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { PagedJson } from '../../src/web/api/paged-list.ts'
import { schemas } from '../../src/web/api/schemas.ts'
import { get, getJson } from './web-door.ts'

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
})

/** What `body` breaks of the schema of that name. */
function breaches(name: keyof typeof schemas, body: unknown): readonly string[] {
  const validate = ajv.compile(schemas[name])
  validate(body)
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}

describe('the API', () => {
  const answers = [
    ['Search', '/soeg.json?q=repatriering'],
    ['Search', '/soeg.json?q=%22langs+havnen%22+-bus&kommune=fjordby'],
    ['Search', '/soeg.json?q=findesikke'],
    ['Meeting', '/api/v1/meetings/fjordby/teknisk-udvalg/2023-05-09'],
    ['Meeting', '/api/v1/meetings/fjordby/integrationsraadet/2017-02-23'],
    ['Item', '/api/v1/items/fjordby/teknisk-udvalg/2023-05-09/2'],
    ['Item', '/api/v1/items/hedeby-aasted/byraadet/2018-02-27/1'],
    ['Item', '/api/v1/items/fjordby/teknisk-udvalg/2023-05-09/p4'],
    ['MeetingList', '/api/v1/meetings'],
    ['ItemList', '/api/v1/items?limit=3'],
    ['Suggestions', '/forslag.json?q=fjord'],
    ['Error', '/soeg.json?nix=1'],
    ['Error', '/forslag.json?nix=1'],
    ['Error', '/api/v1/meetings/a/b/c'],
    ['Error', '/api/v1/items?limit=0'],
    ['Error', '/api/v1/items?cursor=a/b/c/1'],
    ['Error', '/api/v2/nix'],
  ] as const

  it.each(answers)('answers with the schema %s at %s', async (name, path) => {
    const { status, body } = await getJson(path)
    expect(status === 200).toBe(name !== 'Error')
    expect(breaches(name, body)).toEqual([])
  })

  it('is described so that a linter finds nothing', async () => {
    const { text } = await get('/api/openapi.json')
    const config = await createConfig({ extends: ['spec', 'recommended'] })
    const source = text.replace(/http:\/\/127\.0\.0\.1:\d+/, 'https://referater.dk')
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
    expect(problems.map((problem) => `${problem.ruleId}: ${problem.message}`)).toEqual([])
  })

  it('leads through a list from beginning to end, each entry once', async () => {
    const ids: string[] = []
    let path: string | null = '/api/v1/items?limit=20'
    while (path !== null) {
      const { body } = await getJson(path)
      const portion = body as PagedJson<{ readonly id: string }>
      expect(portion.total).toBe(54)
      ids.push(...portion.entries.map((entry) => entry.id))
      path = portion.next
    }
    expect(ids).toHaveLength(54)
    expect(new Set(ids).size).toBe(54)
  })

  it('may be read by other sites', async () => {
    expect((await get('/soeg.json')).headers['access-control-allow-origin']).toBe('*')
  })
})
