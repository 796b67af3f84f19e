// E-mail and web addresses, found under the whole and under the domain.

import { fold } from '../fold.ts'
import { matchAt, wholeStretch, type Stretch } from '../stretch.ts'

const email = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/uy
const web =
  /(?:https?:\/\/|www\.)([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6})(?::\d{1,5})?(?:[/?#][^\s<>"»«]{0,2000})?/iuy
const bareWeb =
  /([\p{L}\p{N}-]{2,63}\.(?:dk|com|org|eu|net|nu|info))(?:\/[^\s<>"»«]{0,2000})?(?![\p{L}\p{N}])/iuy

/** An e-mail or web address that starts at `at`, without a closing full stop or bracket. */
export function readAddress(text: string, at: number): Stretch | undefined {
  const match = matchAt(email, text, at) ?? matchAt(web, text, at) ?? matchAt(bareWeb, text, at)
  if (!match) return undefined
  const printed = match[0].replace(/(?<![.,;:!?)\]'’/])[.,;:!?)\]'’/]+$/, '')
  const domain = (match[1] ?? '').replace(/^www\./i, '')
  const written = printed.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  return wholeStretch('address', at, at + printed.length, [fold(written), fold(domain)])
}
