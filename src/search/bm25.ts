/**
 * The parameters of BM25+ in every engine. `b` is lower than usual: an item is long because its case is, and the judged
 * queries of the originals lose .01 in nDCG@10 with .6. `k` is higher: what an item is about it says often. See
 * test/relevance/RESULTS.md.
 */
export const bm25 = { k: 2, b: 0.5, d: 0.5 } as const
