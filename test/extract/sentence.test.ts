import { describe, expect, test } from 'vitest'
import type { SentenceExample, SentenceExpectation } from '../../src/extract/kinds/sentence/cue.ts'
import { leanCues } from '../../src/extract/kinds/sentence/lean.ts'
import { type LengthReading, readLengths } from '../../src/extract/kinds/sentence/reader.ts'
import { statusCues } from '../../src/extract/kinds/sentence/status-cues.ts'
import { typeCues } from '../../src/extract/kinds/sentence/type-cues.ts'
import { toPassages } from '../../src/extract/passages.ts'
import { fold } from '../../src/normalize/fold.ts'
import { readExample } from '../support/example.ts'

const readAll = (text: string, title = ''): LengthReading[] => {
  const folded = fold(text)
  return readLengths({ text, folded, passages: toPassages(folded, title), article: { title, text } })
}

/** The reading of the span in brackets, flat. */
const readMarked = (marked: string, title = '') => {
  const { text, start, end } = readExample(marked)
  const reading = readAll(text, title).find((each) => each.start === start && each.end === end)
  const { mention } = reading ?? {}
  return {
    reading,
    facts: mention && { ...mention.value, type: mention.type, status: mention.status, cues: mention.cues?.map(({ id }) => id) },
  }
}

const cues = [...typeCues, ...leanCues]

describe.each(cues.map((cue) => [cue.id, cue] as const))('%s', (id, cue) => {
  test.each(cue.examples.map(([text, facts]): SentenceExample => [text, facts]))('reads %s', (marked, facts) => {
    const { reading, facts: found } = readMarked(marked)
    expect(found, `readings: ${JSON.stringify(readAll(readExample(marked).text).map(({ pattern }) => pattern))}`).toMatchObject(facts)
    expect(reading?.pattern).toBe(id)
  })
  test.each([...(cue.rejects ?? [])])('rejects %s', (marked) => {
    if (marked.includes('[')) {
      const { reading } = readMarked(marked)
      expect(reading?.pattern).toBe(id)
      expect(reading?.mention).toBeUndefined()
    } else expect(readAll(marked).flatMap(({ mention }) => mention ?? [])).toEqual([])
  })
  test('has an example or, where it says no, a reject that it decides', () => {
    if ('type' in cue && cue.type === 'none') {
      const deciding = (cue.rejects ?? []).some((marked) => readAll(marked.replace(/[[\]]/gu, '')).some(({ pattern }) => pattern === id))
      expect(deciding, 'no reject is decided by this cue').toBe(true)
    } else expect(cue.examples.length).toBeGreaterThan(0)
  })
})

describe.each(statusCues.map((cue) => [cue.id, cue] as const))('%s', (id, cue) => {
  test.each(cue.examples.map(([text, facts]): SentenceExample => [text, facts]))('reads %s', (marked, facts) => {
    const { facts: found } = readMarked(marked)
    expect(found).toMatchObject({ ...facts, status: cue.status })
    expect(found?.cues).toContain(id)
  })
})

test('ids are unique and name the kind', () => {
  const ids = [...cues, ...statusCues].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^sentence\/[a-z-]+$/u)
})

describe('several lengths in one passage', () => {
  const read = (text: string): string[] =>
    readAll(text).flatMap(({ mention }) => (mention ? [`${mention.quote}: ${mention.type}, ${mention.status}`] : []))

  test.each([
    [
      'He was sentenced to 24 years in prison and five years’ post-release supervision.',
      ['24 years: prison, actual', 'five years: supervised_release, actual'],
    ],
    [
      'She got five years for wire fraud and three for laundering, the court said.',
      ['five years: prison, actual', 'three: prison, actual'],
    ],
    ['The judge gave him three years, two of them suspended.', ['three years: prison, actual', 'two: suspended, actual']],
    [
      'The court jailed the trio for five, seven and nine years.',
      ['five: prison, actual', 'seven: prison, actual', 'nine years: prison, actual'],
    ],
    [
      'Prosecutors sought 12 years in prison, but the judge sentenced him to eight years.',
      ['12 years: prison, sought', 'eight years: prison, actual'],
    ],
    [
      'The dealer was sentenced to six years for a crime that carries up to 20 years in prison.',
      ['six years: prison, actual', '20 years: prison, potential'],
    ],
    [
      'He was ordered to serve six months of house arrest and three years of probation, do 200 hours of community service and stay out of the industry for five years.',
      [
        'six months: home_detention, actual',
        'three years: probation, actual',
        '200 hours: community_service, actual',
        'five years: activity_ban, actual',
      ],
    ],
    [
      'A 46-year-old man who ran the fund for 10 years was jailed for eight years on Monday, two years after his arrest.',
      ['eight years: prison, actual'],
    ],
    [
      'He was sentenced to time served and three years of supervised release.',
      ['time served: prison, actual', 'three years: supervised_release, actual'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('bounds', () => {
  test.each<[string, Partial<SentenceExpectation>]>([
    ['He faces [20 years] in prison.', { minMonths: 240, maxMonths: 240 }],
    ['He faces up to [20 years] in prison.', { maxMonths: 240 }],
    ['She was sentenced to at least [five years] in prison.', { minMonths: 60 }],
    ['He got the maximum sentence of [five years] in prison.', { minMonths: 60, maxMonths: 60 }],
    ['He was sentenced to just over [eight years] in prison.', { minMonths: 96, maxMonths: 96 }],
    ['The defendant faces up to [25 years to life] in prison.', { minMonths: 300, life: true }],
    ['The judge ordered [200 hours] of community service.', {}],
    ['He was sentenced to [life] in prison without parole.', { life: true }],
    ['The count has a [10-year] maximum penalty, the court said.', { maxMonths: 120 }],
  ])('%s', (marked, value) => {
    const { facts } = readMarked(marked)
    const { minMonths, maxMonths, life } = facts ?? {}
    expect({ minMonths, maxMonths, life }).toEqual({ minMonths: undefined, maxMonths: undefined, life: false, ...value })
  })
})

describe('what stands around the passage', () => {
  test('a table of charges says by its head whether the terms below are imposed', () => {
    const table = (head: string): string =>
      `Driver charged\n\nDefendant\nCharges\n${head}\nJohn Roe, 40\nReckless driving\n[Six years] in state prison\nArraignment`
    expect(readMarked(table('Maximum Sentence')).facts).toMatchObject({ status: 'potential', maxMonths: 72 })
    expect(readMarked(table('Sentence')).facts).toMatchObject({ status: 'actual', minMonths: 72, maxMonths: 72 })
  })
  test('a line without a verb takes its status from the title', () => {
    expect(
      readMarked('Clerk charged with theft\n\n[Three years] in county jail\n\nHe denies it.', 'Clerk charged with theft').facts,
    ).toMatchObject({
      status: 'potential',
    })
  })
  test('a headline broken in two is read as one', () => {
    expect(readMarked('BANKER SENTENCED TO\n[SIX YEARS]\nIN PRISON FOR THEFT').facts).toMatchObject({ type: 'prison', status: 'actual' })
  })
  test.each([
    'Ringleader Sentenced to Up to [12\nYears] in Prison for Theft',
    'Gang Member Sentenced to [15 Years to\nLife] in Prison for Murder',
  ])('a length broken in two is read as one: %j', (marked) =>
    expect(readMarked(marked).facts).toMatchObject({ type: 'prison', status: 'actual' }),
  )
  test('a headline is about a court where the article is', () => {
    expect(readMarked('Mixer founder gets [12 years]\n\nA federal judge sentenced the founder of a mixer on Monday.').facts).toMatchObject({
      type: 'prison',
    })
  })
  test('the headlines of other articles at the end are left out', () => {
    const article = 'A man was sentenced to five years in prison on Monday, the district attorney said in a statement.'
    expect(
      readAll(`${article}\n\nRecent Posts\n\nDriver Sentenced to 15 Years to Life for Murder\n\nTeacher Gets Six Years in Prison`),
    ).toHaveLength(1)
  })
  test('a heading of that kind inside the article changes nothing', () => {
    const article = 'A man was sentenced to five years in prison on Monday, the district attorney said in a long statement.'
    expect(readAll(`${article}\n\nMore News\n\n${article}\n\n${article}\n\n${article}`)).toHaveLength(4)
  })
})
