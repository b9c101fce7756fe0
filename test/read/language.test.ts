import { expect, test } from 'vitest'
import { findLanguage } from '../../src/read/language.ts'
import { PASSAGES } from './passages.ts'

/** Told without a detector only where the text is long enough. */
const textIn = (language: string): string => `${PASSAGES[language]}\n\n`.repeat(3)

/** Languages of the passages that have neighbours too near to be told from them: those that may be said instead. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  nb: ['no', 'da'],
  da: ['nb', 'no'],
  hr: ['bs', 'sr'],
  sr: ['mk'],
  id: ['ms'],
  'zh-TW': ['zh'],
}

test.each(Object.keys(PASSAGES).filter((language) => !['cy', 'mt'].includes(language)))('%s is told by the text alone', (language) => {
  expect([language, ...(NEIGHBOURS[language] ?? [])]).toContain(findLanguage([], textIn(language)))
})

test.each(Object.keys(PASSAGES))('%s is believed where the page says so', (language) => {
  expect(findLanguage([language], textIn(language))).toBe(language)
})

test.each(Object.keys(PASSAGES).filter((language) => !['en', 'cy', 'mt', 'zh-TW'].includes(language)))(
  'a template’s "en" is not believed of %s',
  (language) => {
    expect([language, ...(NEIGHBOURS[language] ?? [])]).toContain(findLanguage(['en'], textIn(language)))
  },
)

test('one in which nothing is written is none', () => {
  expect(findLanguage([], '')).toBe('und')
})
