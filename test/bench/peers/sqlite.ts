import { facetNames, type FacetSelection } from '../../../src/search/results.ts'
import { facetValuesOf } from '../../../src/search/facet-columns.ts'
import type { Peer } from '../peer.ts'
import { peerPackage } from '../peer.ts'
import { pageSize, type BenchQuery } from '../bench-queries.ts'

interface Statement {
  readonly run: (values: readonly unknown[]) => unknown
  readonly finalize: () => void
}

interface Database {
  readonly exec: (sql: string) => void
  readonly run: (sql: string, values: readonly unknown[]) => unknown
  readonly all: (sql: string, values: readonly unknown[]) => readonly unknown[]
  readonly prepare: (sql: string) => Statement
}

interface Sqlite {
  readonly default: { readonly Database: new () => Database }
}

/** SQLite FTS5 in memory, compiled to WebAssembly so that no compiler is needed here: bm25 with column weights, facets by one grouped query each over the rows that matched. */
export async function sqlite(): Promise<Peer> {
  const { Database } = (await peerPackage<Sqlite>('node-sqlite3-wasm')).default
  const database = new Database()
  return {
    name: 'SQLite FTS5',
    version: 'node-sqlite3-wasm 0.8.60',
    build: (documents) => {
      database.exec(`CREATE VIRTUAL TABLE items USING fts5(title, decision, body, prefix='3 4');
        CREATE TABLE facets (item INTEGER, facet TEXT, value TEXT); CREATE TEMP TABLE found (item INTEGER PRIMARY KEY);
        BEGIN`)
      const item = database.prepare('INSERT INTO items (rowid, title, decision, body) VALUES (?, ?, ?, ?)')
      const facetRow = database.prepare('INSERT INTO facets VALUES (?, ?, ?)')
      documents.forEach((document, id) => {
        item.run([id, document.title, document.decision, document.body])
        for (const facet of facetNames)
          for (const value of facetValuesOf(document, facet)) facetRow.run([id, facet, value])
      })
      item.finalize()
      facetRow.finalize()
      database.exec(
        'COMMIT; CREATE INDEX by_item ON facets (item, facet, value); CREATE INDEX by_value ON facets (facet, value, item)',
      )
    },
    search: (query) => {
      if (query.kind === 'fuzzy') return undefined
      if (query.kind === 'empty') return countWithin(database, 'SELECT rowid FROM items', [], query.selection)
      const match = matchOf(query)
      const page = 'SELECT rowid FROM items WHERE items MATCH ? ORDER BY bm25(items, 4, 2, 1) LIMIT ?'
      database.all(page, [match, pageSize])
      return countWithin(database, 'SELECT rowid FROM items WHERE items MATCH ?', [match], query.selection)
    },
  }
}

function matchOf({ kind, words }: BenchQuery): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  if (kind === 'prefix') return `"${words[0] ?? ''}"*`
  return words.map((word) => `"${word}"`).join(' AND ')
}

// Every facet counts what the choices in the other facets leave.
function countWithin(
  database: Database,
  hits: string,
  values: readonly unknown[],
  selection: FacetSelection,
): number {
  database.exec('DELETE FROM found')
  database.run(`INSERT INTO found ${hits}`, values)
  const chosen = facetNames.filter((facet) => selection[facet].length > 0)
  const condition = (facets: readonly string[]) =>
    facets
      .map((facet) => {
        const list = selection[facet as keyof FacetSelection].map((value) => `'${value}'`).join(',')
        return ` AND item IN (SELECT item FROM facets WHERE facet = '${facet}' AND value IN (${list}))`
      })
      .join('')
  for (const facet of facetNames) {
    const others = condition(chosen.filter((other) => other !== facet))
    database.all(
      `SELECT value, count(*) FROM found JOIN facets USING (item) WHERE facet = ?${others} GROUP BY value`,
      [facet],
    )
  }
  const [row] = database.all(`SELECT count(*) AS total FROM found WHERE 1${condition(chosen)}`, [])
  return (row as { readonly total: number }).total
}
