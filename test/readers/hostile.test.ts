import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTree } from './check-tree.ts'
import { smallDocx } from './small-docx.ts'
import { smallPdf } from './small-pdf.ts'

const encoder = new TextEncoder()
const signatures = {
  pdf: '%PDF-1.7\n',
  zip: 'PK\u0003\u0004',
  html: '<!doctype html><html>',
  xml: '<?xml version="1.0"?>',
  text: '',
}
const whole = {
  pdf: smallPdf([[{ text: '1. Lys i hallen', x: 72, y: 90 }], [{ text: 'Godkendt.', x: 72, y: 90 }]]),
  docx: smallDocx([{ text: '1. Lys i hallen', level: 1 }, { text: 'Godkendt.' }]),
}

describe('whatever the bytes are, reading gives a text and problems', () => {
  test.each(Object.entries(signatures))('behind the signature of %s', async (_, signature) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const reading = await checkTree('a.md', Uint8Array.from([...encoder.encode(signature), ...bytes]))
        expect(reading.problems.every(({ rule }) => rule !== 'readers/failed')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.each(Object.entries(whole))('in a %s of which some bytes are others', async (_, bytes) => {
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, byte] of changes) damaged[at] = byte
        const reading = await checkTree('a.md', damaged)
        expect(reading.problems.every(({ rule }) => rule !== 'readers/failed')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
