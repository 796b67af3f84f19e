const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// XML 1.0 allows no other control signs, and no lone surrogate: a feed that holds one is not read at all.
// eslint-disable-next-line no-control-regex -- control signs are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** `text` as the content of an XML element or attribute. */
export function xmlText(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
