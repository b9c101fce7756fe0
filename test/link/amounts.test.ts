import { describe, expect, test } from 'vitest'
import { conversionCues } from '../../src/link/amounts/conversion.ts'
import { rolePhrases, roleWords } from '../../src/link/amounts/roles/all.ts'
import { statusCues } from '../../src/link/amounts/status-cues.ts'
import { assignRoles } from '../../src/link/amounts.ts'
import type { AmountMention, Mention, Passage } from '../../src/types.ts'

const MAGNITUDES: Readonly<Record<string, number>> = {
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  k: 1e3,
  crore: 1e7,
  lakh: 1e5,
}
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₸': 'KZT',
  NT$: 'TWD',
  S$: 'SGD',
  CHF: 'CHF',
}
const ASSETS = /\b(?:btc|bitcoins?|eth|ether|xrp)\b/iu

/** "He stole [$5 million]." → the text without brackets, with one mention a bracket and one passage a line. */
const read = (marked: string): { text: string; amounts: readonly AmountMention[]; mentions: readonly Mention[] } => {
  let text = ''
  const amounts: AmountMention[] = []
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const quote = /^\[(.+)\]$/u.exec(part)?.[1]
    if (quote) {
      const value = { ...worth(quote), qualifier: '' as const, vague: false }
      amounts.push({ kind: 'amount', start: text.length, end: text.length + quote.length, quote, pattern: 'amount/test', value })
    }
    text += quote ?? part
  }
  const passages: Passage[] = []
  let start = 0
  for (const [paragraph, line] of text.split('\n').entries()) {
    if (line) passages.push({ start, end: start + line.length, kind: 'body', paragraph })
    start += line.length + 1
  }
  const mentions = assignRoles({ title: '', text }, { passages, mentions: amounts, diagnostics: [] })
  return { text, amounts: mentions as readonly AmountMention[], mentions }
}

const worth = (quote: string): { min: string; max: string; currency: string } => {
  const number = Number(/[\d.,]*\d/u.exec(quote)?.[0].replaceAll(',', ''))
  const unit = /\d\s?(million|billion|trillion|crore|lakh|bn|m|k)\b/iu.exec(quote)?.[1]?.toLowerCase() ?? ''
  const value = String(number * (MAGNITUDES[unit] ?? 1))
  const asset = ASSETS.exec(quote)?.[0].toLowerCase()
  const sign = /^[^\d\s]+/u.exec(quote)?.[0] ?? ''
  return {
    min: value,
    max: value,
    currency: asset ? (asset.startsWith('e') ? 'ETH' : asset === 'xrp' ? 'XRP' : 'BTC') : (SIGNS[sign] ?? 'USD'),
  }
}

describe.each([...roleWords, ...rolePhrases, ...statusCues].map((cue) => [cue.id, cue] as const))('%s', (id, { examples }) => {
  test.each(examples.map((example) => [example.text, example] as const))('%s', (marked, { roles, statuses }) => {
    const { amounts } = read(marked)
    if (roles) expect(amounts.map(({ role }) => role)).toEqual(roles)
    if (statuses) expect(amounts.map(({ status }) => status)).toEqual(statuses)
    expect(amounts.flatMap(({ cues }) => cues ?? []).map((cue) => cue.id)).toContain(id)
  })
})

describe.each(conversionCues.map((cue) => [cue.id, cue] as const))('%s', (_id, { examples }) => {
  test.each(examples.map((example) => [example.text, example.of] as const))('%s', (marked, of) => {
    const { amounts } = read(marked)
    const converted = amounts.map(({ equivalentTo }) => equivalentTo && amounts.findIndex(({ start }) => start === equivalentTo.start))
    expect(converted).toEqual(of)
  })
})

describe('sums together', () => {
  test.each([
    ['a shared head', 'It paid fines of [$2 million] and [$3 million].', ['penalty', 'penalty']],
    [
      'each its own noun',
      'He must forfeit [$48 million] and pay a [$250,000] fine, on losses of [$1.7 billion].',
      ['forfeiture', 'penalty', 'loss'],
    ],
    [
      'a list after a colon',
      'The judge ordered restitution to two victims:\n* Hill Clinic - [$40,000];\n* River School - [$7,000].',
      ['restitution', 'restitution'],
    ],
    ['a table', 'Defendant | Restitution | Civil penalty\nHill Capital | [$8,000,000] | [$5,000,000]', ['restitution', 'penalty']],
    [
      'a row of payees',
      'He has to pay restitution. He will pay [$1 million] to the first, [$725,000] to the second.',
      ['restitution', 'restitution'],
    ],
    ['the same sum said with less words', 'Thieves stole [$5 million] from users.\nThe [$5 million] has not been found.', ['loss', 'loss']],
    ['a verb and what follows', 'They were jailed for laundering [$36 million] stolen from savers.', ['volume']],
    ['sums that share what follows them', 'Spot funds scooped up [$40 million] and [$3 million] in net inflows.', ['market', 'market']],
    ['words that are no cue together', 'Thieves seized control of a key in order to steal [$5 million].', ['loss']],
    ['words that a text layer broke, spaces that it added', 'The base  pena lty was  therefore  [$48,000].', ['penalty']],
    ['the head of a subject', 'The penalty for the transactions was [$3 million].', ['penalty']],
    ['a head of measure', 'The total value of the transfers between those two firms was [$3 million].', ['volume']],
    ['a participle behind a comma', 'The wallet still had [300 ETH], stolen by a gang.', ['loss']],
    [
      'a noun of sanctions behind "in"',
      'It pays [$1 million] as a criminal fine and [$3 million] in disgorgement.',
      ['penalty', 'disgorgement'],
    ],
    ['what an authority asks for', 'It pays [$1 million], far less than the [$20 million] sought by prosecutors.', ['penalty', 'penalty']],
  ] as const)('%s', (_name, marked, roles) => {
    expect(read(marked).amounts.map(({ role }) => role)).toEqual(roles)
  })

  test('a conversion takes role and status of what it converts', () => {
    const { amounts } = read('Prosecutors want him to forfeit [40 bitcoin] (about [$2.3 million]) next month.')
    expect(amounts.map(({ role, status }) => [role, status])).toEqual([
      ['forfeiture', 'sought'],
      ['forfeiture', 'sought'],
    ])
  })
})

test('every cue with a span quotes the words that decided', () => {
  const { text, amounts } = read('The court fined the broker [$5 million].')
  const cue = amounts[0]?.cues?.find(({ id }) => id === 'role/fine')
  expect(cue?.span && text.slice(cue.span.start, cue.span.end)).toBe('fined')
})

test('a cue among runs of spaces quotes the words that decided', () => {
  const { text, amounts } = read('It remitted  [$8,250]  to   settle  the  matter.')
  const cue = amounts[0]?.cues?.find(({ id }) => id === 'role/to-settle')
  expect(cue?.span && text.slice(cue.span.start, cue.span.end)).toBe('  to   settle')
  const { text: asked, amounts: sought } = read('Prosecutors  asked  for a   fine of [$5 million].')
  const status = sought[0]?.cues?.find(({ id }) => id === 'status/sought')
  expect(status?.span && asked.slice(status.span.start, status.span.end)).toBe('asked')
})

test('says nothing where nothing speaks, and leaves other mentions as they are', () => {
  const { amounts } = read('There lay [$5 million].')
  expect(amounts[0]?.role).toBeUndefined()
  const other: Mention = { kind: 'date', start: 0, end: 4, quote: '2024', pattern: 'date/year', value: '2024' }
  const extraction = { passages: [], mentions: [other], diagnostics: [] }
  expect(assignRoles({ title: '', text: '2024' }, extraction)).toBe(extraction.mentions)
})

test('ids are unique, say what they decide, and every cue has an example', () => {
  const cues = [...roleWords, ...rolePhrases, ...statusCues, ...conversionCues]
  expect(new Set(cues.map(({ id }) => id)).size).toBe(cues.length)
  for (const { id, examples } of cues) {
    expect(id).toMatch(/^(?:role|status|equivalent)\/[a-z0-9-]+$/u)
    expect(examples.length, id).toBeGreaterThan(0)
  }
})
