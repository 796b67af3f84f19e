/**
 * The parameters of BM25+ in every engine. `b` is lower than usual: an item is long because its case is, and the judged
 * queries of the originals lose .009 in nDCG@10 with .7; see test/relevance/RESULTS.md.
 */
export const bm25 = { k: 1.2, b: 0.4, d: 0.5 } as const
