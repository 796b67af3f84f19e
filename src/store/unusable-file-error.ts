/** A file of the operator's that cannot be used as it is; the message says which and what it should look like. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError'

  constructor(path: string, shape: string) {
    super(`"${path}" is not of the shape ${shape}; nothing was ingested`)
  }
}
