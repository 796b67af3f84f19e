// The bytes of a page on its way to a visitor. They are written into memory that the next page takes over: so much new
// memory for every page would cost more than writing it.

import type { EventEmitter } from 'node:events'

/** `text` in UTF-8, to be sent with `response` and good until that is over. */
export function bytesFor(response: EventEmitter, text: string): Buffer {
  if (text.length > roomBytes) return Buffer.from(text) // so many signs have as many bytes or more
  const room = idle.pop() ?? Buffer.allocUnsafeSlow(roomBytes)
  response.once('close', () => {
    if (idle.length < mostIdle) idle.push(room)
  })
  const length = room.write(text)
  // What is written ends before a sign that does not fit.
  return length + longestSign <= room.length ? room.subarray(0, length) : Buffer.from(text)
}

const idle: Buffer[] = []
const mostIdle = 16 // more pages are seldom under way at once
const roomBytes = 1 << 18 // a page of twenty hits has 80,000
const longestSign = 4 // bytes
