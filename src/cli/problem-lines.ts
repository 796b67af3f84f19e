import type { Problem } from '../model/problem.ts'

/** The problems of one file for the shell, a line each: `path:line: severity rule: message`. */
export function problemLines(path: string, problems: readonly Problem[]): string {
  return problems
    .map(({ place, severity, rule, message }) => {
      const where = place ? `${path}:${place.startLine}` : path
      return `${where}: ${severity} ${rule}: ${message}\n`
    })
    .join('')
}
