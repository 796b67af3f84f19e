/** What a suggestion stands for. */
export const suggestionKinds = ['municipality', 'council', 'topic', 'case', 'term', 'title'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** One thing that can be suggested. */
export interface Suggestion {
  readonly kind: SuggestionKind
  /** As shown, and as searched for where it is words. */
  readonly text: string
  /** What it leads to: slugs, a code, a number, an id; the text itself for words. */
  readonly target: string
  /** Items behind it. */
  readonly count: number
}
