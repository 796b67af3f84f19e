import type { Problem, Severity } from '../../model/problem.ts'

/** Something that could not be read, as a page lists it. The message is English, as the reader wrote it. */
export interface ShownProblem {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly line: string
}

const severityLabels: Readonly<Record<Severity, string>> = {
  error: 'Fejl',
  warning: 'Advarsel',
  info: 'Oplysning',
}

/** `problem` with its line where it has one. */
export function shownProblem(problem: Problem): ShownProblem {
  return {
    severity: severityLabels[problem.severity],
    rule: problem.rule,
    message: problem.message,
    line: problem.place ? `linje ${problem.place.startLine}` : '',
  }
}
