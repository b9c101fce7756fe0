import { expect, test } from 'vitest'
import { keeps } from '../../src/poll/keep.ts'

test.each([
  ['a word of the title', ['crypto'], 'Crypto trader jailed', undefined, true],
  ['the beginning of a longer word', ['crypto'], 'Cryptocurrency trader jailed', undefined, true],
  ['a word of the summary', ['bitcoin'], 'Trader jailed', 'He had taken Bitcoin.', true],
  ['no part inside a word', ['coin'], 'Bitcoin price rises', undefined, false],
  ['accented letters as letters', ['éther'], 'Un vol d’éther', undefined, true],
  ['scripts without spaces anywhere', ['暗号資産'], '金融庁が暗号資産業者を処分', undefined, true],
  ['a phrase as a phrase', ['virtual asset'], 'Virtual assets rule adopted', undefined, true],
  ['nothing where no word is found', ['crypto'], 'Bank fined', 'For mortgages.', false],
] as const)('keeps %s', (_what, keep, title, summary, kept) => {
  expect(keeps({ keep }, { title, ...(summary !== undefined && { summary }) })).toBe(kept)
})

test('a feed without a filter keeps everything', () => {
  expect(keeps({}, { title: 'Anything' })).toBe(true)
})
