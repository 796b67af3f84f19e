/** A snapshot that cannot be served; the message says what is wrong and the command that mends it. */
export class SnapshotError extends Error {
  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem}. Run: node dist/main.js ingest`, options)
    this.name = 'SnapshotError'
  }
}
