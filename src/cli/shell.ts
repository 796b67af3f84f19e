/** The streams and the environment of one run, so that a test can stand in for the shell. */
export interface Shell {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly stdin: NodeJS.ReadableStream
  readonly environment: Readonly<Record<string, string | undefined>>
}
