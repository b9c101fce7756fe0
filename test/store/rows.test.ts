import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetsOf } from '../../src/store/rows-offsets.ts'
import { AT, article, opened, reading } from './example.ts'

const texts = fc.string({ unit: 'binary', maxLength: 60 })

test('counts code points as the string iterator does, and finds the way back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { toCodePoints, toUtf16 } = offsetsOf(text)
      let utf16 = 0
      let points = 0
      for (const character of text) {
        expect(toCodePoints(utf16)).toBe(points)
        expect(toUtf16(points)).toBe(utf16)
        utf16 += character.length
        points++
      }
      expect(toCodePoints(text.length)).toBe(points)
      expect(toUtf16(points)).toBe(text.length)
    }),
  )
})

test.each(['🚨', '\ud83d', '\udea8', 'a\ud83d\ud83d\udea8\udea8b', 'e\u0301 ﬁ \u200d 🇳🇬 👩‍⚖️', ''])(
  'SQLite finds the quote behind %j',
  (prefix) => {
    const store = opened()
    const text = `${prefix} fined $750,000 by the court`
    const start = text.indexOf('$')
    const mentions = reading()
      .mentions.filter(({ kind }) => kind === 'person')
      .map((mention) => ({ ...mention, start, end: start + 8, quote: '$750,000' }))
    store.saveArticle({
      article: article(1, text),
      reading: { relevant: true, mentions, events: [], diagnostics: [] },
      extractor: '1',
      at: AT,
    })
    expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
  },
)

test('a text with a NUL character is refused, since SQLite would count no further', () => {
  const save = () => opened().saveArticle({ article: article(1, 'A\0B'), extractor: '1', at: AT })
  expect(save).toThrow('NUL')
})
