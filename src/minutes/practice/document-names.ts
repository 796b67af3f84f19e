// What minutes are called in their first lines.

const name = /^(?:beslutnings|møde)?(?:referat|protokol|dagsorden)\W{0,3}$/iu

/** True for "Referat", "BESLUTNINGSPROTOKOL", "Dagsorden:": the name of a document, and no more. */
export function isDocumentName(text: string): boolean {
  return name.test(text)
}
