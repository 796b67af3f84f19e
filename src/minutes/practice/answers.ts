// The words with which a decision answers at once: what stands behind "Beslutning", and what no title begins with.

const answer =
  /^(?:\d{1,2}[.)] )?(?:godkendt|anbefal(?:es|et)|udsat|drøftet|vedtaget|tiltrådt|forkastet|udgår|udgik|ingen|intet|tage[ts]|til efterretning|(?:dagsordenen|referatet|indstillingen) (?:blev |er )?(?:godkendt|tiltrådt|vedtaget))(?!\p{L})/iu

/** True for text that begins with the answer itself: "Godkendt.", "1. Anbefales", "Indstillingen blev tiltrådt". */
export function opensWithAnswer(text: string): boolean {
  return answer.test(text)
}
