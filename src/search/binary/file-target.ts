// Files of an index as they are written: piece by piece, wherever they lie.

/** A file that is being written. */
export interface FileTarget {
  /** Adds bytes at the end; the array may be used again afterwards. */
  readonly append: (bytes: Uint8Array) => void
  /** Writes over what was added from `start`. */
  readonly replace: (start: number, bytes: Uint8Array) => void
  /** Fills `target` with what was added from `start`. */
  readonly fill: (target: Uint8Array, start: number) => void
  /** The last call. */
  readonly close: () => void
}

/** Begins the file `name`; an index has its files in the order in which they are begun. */
export type CreateFile = (name: string) => FileTarget
