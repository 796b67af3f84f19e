// What an application over plain MiniSearch does for a search page: search, count facets by hand, render. Reads the
// documents of an index folder; prints its address when it listens.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import express from 'express'
import Handlebars from 'handlebars'
import MiniSearch from 'minisearch'
import { openDocuments } from '../../dist/search/document-store.js'

const [folder] = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((name) => name.startsWith('documents'))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
const store = openDocuments(files)
const miniSearch = new MiniSearch({
  fields: ['title', 'decision', 'body'],
  storeFields: ['title', 'kommune', 'raad', 'aar', 'udfald'],
})
for (let id = 0; id < store.documentCount; id += 1) {
  const { title, decision, body, municipality, council, date, outcome } = store.document(id)
  const aar = date?.slice(0, 4)
  miniSearch.add({ id, title, decision, body, kommune: municipality, raad: council, aar, udfald: outcome })
}

const facets = ['kommune', 'raad', 'aar', 'udfald']
const page = Handlebars.compile(
  `<!doctype html><html lang="da"><title>{{q}}</title><h1>{{total}} punkter</h1>
{{#each facets}}<h2>{{name}}</h2><ul>{{#each values}}<li><a href="/soeg?q={{../../q}}&amp;{{../name}}={{value}}">{{value}}</a> {{count}}</li>{{/each}}</ul>{{/each}}
<ol>{{#each hits}}<li><a href="/{{id}}">{{title}}</a> {{kommune}}, {{raad}}, {{aar}}<p>{{text}}</p></li>{{/each}}</ol></html>`,
  { knownHelpersOnly: true },
)
const combineWith = 'AND'
const boost = { title: 4, decision: 2 }
const pageSize = 20
const textLength = 300

function answered(q) {
  const results = miniSearch.search(q === '' ? MiniSearch.wildcard : q, { combineWith, boost })
  const counts = facets.map((name) => {
    const ofValue = new Map()
    for (const result of results) ofValue.set(result[name], (ofValue.get(result[name]) ?? 0) + 1)
    return { name, values: [...ofValue].map(([value, count]) => ({ value, count })) }
  })
  const hits = results.slice(0, pageSize).map((result) => {
    const { id, title, decision, body } = store.document(result.id)
    const { kommune, raad, aar } = result
    return { id, title, kommune, raad, aar, text: (decision || body).slice(0, textLength) }
  })
  return { q, total: results.length, facets: counts, hits }
}

const app = express()
app.get('/soeg', (request, response) => response.send(page(answered(String(request.query.q ?? '')))))
app.get('/soeg.json', (request, response) => response.json(answered(String(request.query.q ?? ''))))
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Serving on http://127.0.0.1:${server.address().port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
