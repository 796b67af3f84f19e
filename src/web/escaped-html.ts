// Text as HTML: the signs that could end an attribute or begin an element are written as references.

/** `value` as it may stand in an element or in a quoted attribute, with the references that Handlebars writes. */
export function escapedHtml(value: unknown): string {
  if (typeof value === 'string') return possible.test(value) ? replaced(value) : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === undefined || value === null) return ''
  throw new Error(`A view prints a value that is no text: ${typeof value}`)
}

const possible = /[&<>"'`=]/

function replaced(text: string): string {
  let html = ''
  let done = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const reference = unit < references.length ? references[unit] : undefined
    if (reference === undefined) continue
    html += text.slice(done, at) + reference
    done = at + 1
  }
  return html + text.slice(done)
}

// By code unit, so that most letters are passed over by one look.
const references: readonly (string | undefined)[] = Array.from({ length: 0x61 }, (_, unit) => {
  switch (String.fromCharCode(unit)) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case "'":
      return '&#x27;'
    case '`':
      return '&#x60;'
    case '=':
      return '&#x3D;'
    default:
      return undefined
  }
})
