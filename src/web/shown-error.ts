// What a failed request answers: one shape for pages and machines, with a Danish sentence and never a stack.

/** Thrown by a route that will not answer; the error handler makes the page or the JSON of it. */
export class RefusedRequest extends Error {
  readonly status: number
  readonly code: string
  /** The parameter that is wrong, where it is one. */
  readonly parameter: string | undefined

  constructor(status: number, code: string, message: string, parameter?: string) {
    super(message)
    this.name = 'RefusedRequest'
    this.status = status
    this.code = code
    this.parameter = parameter
  }
}

/** What is shown of an error. */
export interface ShownError {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly parameter: string | undefined
}

/** The JSON of an error. */
export interface ErrorJson {
  readonly error: {
    readonly status: number
    readonly code: string
    readonly message: string
    readonly parameter: string | null
    /** By which the operator finds it in the log; null where the fault is not ours. */
    readonly requestId: string | null
  }
}

/** A refusal for an address that leads to nothing in the archive. */
export function notFound(message: string): RefusedRequest {
  return new RefusedRequest(404, 'not-found', message)
}

/** A refusal for a parameter that is not understood. */
export function badParameter(parameter: string, message: string): RefusedRequest {
  return new RefusedRequest(400, 'bad-parameter', message, parameter)
}

/** What to show of whatever was thrown: a refusal as it is, a bad address as such, anything else as our own fault. */
export function shownError(thrown: unknown): ShownError {
  if (thrown instanceof RefusedRequest) {
    const { status, code, message, parameter } = thrown
    return { status, code, message, parameter }
  }
  if (isBadAddress(thrown)) {
    const message = 'Adressen er skrevet på en måde, der ikke kan læses.'
    return { status: 400, code: 'bad-address', message, parameter: undefined }
  }
  const message = 'Der opstod en fejl hos os. Prøv igen om lidt.'
  return { status: 500, code: 'internal', message, parameter: undefined }
}

/** The JSON of `error` in answer to the request of that number. */
export function errorJson({ status, code, message, parameter }: ShownError, requestId: string): ErrorJson {
  const reference = status >= 500 ? requestId : null
  return { error: { status, code, message, parameter: parameter ?? null, requestId: reference } }
}

/** Express throws these for a path whose percent signs do not decode. */
function isBadAddress(thrown: unknown): boolean {
  return (
    thrown instanceof URIError || (thrown instanceof Error && 'status' in thrown && thrown.status === 400)
  )
}
