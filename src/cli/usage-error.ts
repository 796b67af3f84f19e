/** Wrong use of a command: one sentence for the shell, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command was understood and could not be carried out: one sentence for the shell, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
