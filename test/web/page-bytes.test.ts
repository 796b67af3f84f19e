import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { bytesFor } from '../../src/web/page-bytes.ts'

describe('the bytes of a page', () => {
  it('stay as they are until its answer is over', () => {
    const answers = Array.from({ length: 40 }, (_, number) => {
      const response = new EventEmitter()
      const text = `Punkt ${number}: æøå – „𠮷“`.repeat(1 + number)
      return { response, text, bytes: bytesFor(response, text) }
    })
    for (const [number, { response, text, bytes }] of answers.entries()) {
      expect(bytes.toString()).toBe(text)
      response.emit('close')
      bytesFor(new EventEmitter(), `Noget andet ${number}`)
    }
  })

  it('are all there however many there are', () => {
    for (const length of [87_380, 87_381, 87_382, 131_070, 262_143, 262_144, 1_000_000]) {
      const text = '…'.repeat(length)
      expect(bytesFor(new EventEmitter(), text).toString()).toBe(text)
    }
    const latin = 'å'.repeat(131_070)
    expect(bytesFor(new EventEmitter(), latin).toString()).toBe(latin)
  })
})
