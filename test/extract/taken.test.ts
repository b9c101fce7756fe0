import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTaken } from '../../src/extract/taken.ts'

const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(8)).map(([start, length]) => ({ start, end: start + length })))

test('a place is free as long as none of its characters is taken', () => {
  fc.assert(
    fc.property(spans, (places) => {
      const taken = openTaken()
      const characters = new Set<number>()
      for (const place of places) {
        const own = Array.from({ length: place.end - place.start }, (_, at) => place.start + at)
        const isFree = own.every((at) => !characters.has(at))
        expect(taken.isFree(place)).toBe(isFree)
        if (!isFree) continue
        taken.take(place)
        for (const at of own) characters.add(at)
      }
    }),
  )
})
