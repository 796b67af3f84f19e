import type { CreateFile } from './file-target.ts'
import { Spool } from './spool.ts'
import { bytesOf } from './stored-bytes.ts'

/** Spools numbers one after the other, as this machine has them; `number` is one such, and says how wide it is. */
export class NumberSpool {
  readonly spool: Spool
  readonly #number: Uint32Array | Uint16Array
  readonly #bytes: Uint8Array

  constructor(create: CreateFile, name: string, number: Uint32Array | Uint16Array) {
    this.spool = new Spool(create, name)
    this.#number = number
    this.#bytes = bytesOf(number)
  }

  put(value: number): void {
    this.#number[0] = value
    this.spool.append(this.#bytes)
  }
}
