import type { EngineKind } from '../search/engine.ts'
import type { EngineName } from './settings.ts'

/** The engines by their names; only the one that is chosen is loaded. */
export const engineKinds: Readonly<Record<EngineName, () => Promise<EngineKind>>> = {
  compiled: async () => (await import('../engines/compiled/compiled-engine.ts')).compiledKind,
  minisearch: async () => (await import('../engines/minisearch/minisearch-engine.ts')).miniSearchKind,
}
