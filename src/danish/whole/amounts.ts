// Amounts of money and plain numbers: "30.000 kr.", "kr. 30.000,-", "2,4 mio. kr.", "12.500", "2,4", "17.00".

import { matchAt, wholeStretch, type Stretch } from '../stretch.ts'

const digits = '(\\d{1,3}(?:[. \\u00a0]\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:,(\\d{1,4}))?'
const blank = '[ \\u00a0]{0,2}'
const scale = `(?:${blank}(t\\.?|tus\\.?|tusind|mio\\.?|million(?:er)?|mia\\.?|milliard(?:er)?))?`
const currency = '(?:kr\\.?|kroner|dkk)'
const after = new RegExp(`${digits}${scale}(?:,-)?${blank}${currency}(?!\\p{L})`, 'iuy')
const before = new RegExp(`${currency}${blank}${digits}${scale}(?!\\p{L})(?:,-)?`, 'iuy')
const dashed = new RegExp(`${digits}${scale},-(?!\\p{N})`, 'iuy')

const thousands = /\d{1,3}(?:\.\d{3}){1,4}(?!\d)(?:,\d{1,4})?/y
const number = /\d{1,30}(?:[.,:]\d{1,10})?/y

/** An amount that starts at `at`: `2400000kr` for "2,4 mio. kr.", and the number as it is printed: `2,4`. */
export function readAmount(text: string, at: number): Stretch | undefined {
  const match = matchAt(after, text, at) ?? matchAt(before, text, at) ?? matchAt(dashed, text, at)
  if (!match) return undefined
  const [printed, whole = '', decimals, scaleWord] = match
  const exact = whole.replace(/\D/g, '')
  const shown = decimals === undefined || /^0+$/.test(decimals) ? exact : `${exact},${decimals}`
  return wholeStretch('amount', at, at + printed.length, [
    `${kroner(exact, decimals ?? '', scaleWord)}kr`,
    shown,
  ])
}

/** A number that starts at `at`, without points between thousands: `30000` for "30.000", `2,4`, `17.00`. */
export function readNumber(text: string, at: number): Stretch | undefined {
  const grouped = matchAt(thousands, text, at)
  if (grouped) return wholeStretch('number', at, at + grouped[0].length, [grouped[0].replaceAll('.', '')])
  const match = matchAt(number, text, at)
  return match && wholeStretch('number', at, at + match[0].length, [match[0]])
}

// Digits are moved, not multiplied: a floating point number would give 2399999.9999999995.
function kroner(whole: string, decimals: string, scaleWord: string | undefined): string {
  const zeros = scaleWord === undefined ? 0 : zerosOf(scaleWord.toLowerCase())
  const moved = whole + decimals.slice(0, zeros).padEnd(zeros, '0')
  const rest = decimals.slice(zeros).replace(/(?<!0)0+$/, '')
  return (moved.replace(/^0+(?=\d)/, '') || '0') + (rest ? `,${rest}` : '')
}

function zerosOf(scaleWord: string): number {
  if (scaleWord.startsWith('t')) return 3
  return scaleWord.startsWith('mio') || scaleWord.startsWith('million') ? 6 : 9
}
