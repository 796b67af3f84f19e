/** A file of the corpus as it lies on disk. */
export interface SourceFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** Where a source comes from and what it is, as far as `corpus/sources.json` says. */
export interface Provenance {
  /** `official`: as published. `retold`: told anew, not the official text. `unknown`: nothing is said. */
  readonly kind: 'official' | 'retold' | 'unknown'
  readonly publisher: string | undefined
  readonly link: string | undefined
}
