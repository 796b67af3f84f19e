import type { Problem } from './problem.ts'

/** What a function that reads content gives: a value, always, and the problems met on the way. */
export interface Reading<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
