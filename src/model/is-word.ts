// The question that joins words over line ends.

/** Says of a word in lower case whether it is one; asked before what a line's end parts is joined. */
export type IsWord = (word: string) => boolean
