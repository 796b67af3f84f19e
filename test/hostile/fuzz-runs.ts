/** How many cases a property tries: a few with the tests, many in `npm run fuzz`, which sets FUZZ_RUNS. */
export function fuzzRuns(few: number): number {
  const many = Number(process.env['FUZZ_RUNS'])
  return Number.isInteger(many) && many > 0 ? many : few
}
