import type { Peer } from './peer.ts'
import { flexSearch } from './peers/flexsearch.ts'
import { lunrPeer } from './peers/lunr.ts'
import { orama } from './peers/orama.ts'
import { ourEngine } from './peers/ours.ts'
import { plainMiniSearch } from './peers/plain-minisearch.ts'
import { sqlite } from './peers/sqlite.ts'

/** The engines of the benchmark by the name they are asked for with. */
export const peers: Readonly<Record<string, () => Promise<Peer> | Peer>> = {
  compiled: () => ourEngine('compiled'),
  'minisearch-engine': () => ourEngine('minisearch'),
  minisearch: plainMiniSearch,
  orama,
  flexsearch: flexSearch,
  lunr: lunrPeer,
  sqlite,
}
