import { describe, expect, test } from 'vitest'
import { boilerplateRules, findBoilerplate } from '../../src/extract/boilerplate.ts'
import { toPassages } from '../../src/extract/passages.ts'
import { fold } from '../../src/normalize/fold.ts'

const passagesOf = (text: string, title = ''): string[] =>
  toPassages(fold(text), title).map((p) => `${p.kind}: ${text.slice(p.start, p.end)}`)

describe('fold', () => {
  test('keeps every character in its place', () => {
    const text = 'The court’s “order” — see https://example.org/a?b=$5 — fined it €\u00a02\u202f000 😀 ok'
    expect(fold(text)).toHaveLength(text.length)
    expect(fold(text)).toContain(`The court's "order" - see \0`)
    expect(fold(text)).not.toContain('$5')
  })
})

describe.each(boilerplateRules.map((rule) => [rule.id, rule] as const))('boilerplate %s', (_id, rule) => {
  test.each([...rule.examples])('takes %s', (line) => expect(findBoilerplate(fold(line))?.id).toBe(rule.id))
  test.each([...(rule.rejects ?? [])])('leaves %s', (line) => expect(findBoilerplate(fold(line))).toBeUndefined())
})

describe('passages', () => {
  test('ends at full stops but not at abbreviations, initials and decimals', () => {
    expect(
      passagesOf(
        'The U.S. Attorney charged John Q. Doe and Acme Inc. with fraud of $1.5 million. He denies it. Dr. Roe v. Acme Corp. The judge agreed.',
      ),
    ).toEqual([
      'body: The U.S. Attorney charged John Q. Doe and Acme Inc. with fraud of $1.5 million.',
      'body: He denies it.',
      'body: Dr. Roe v. Acme Corp.',
      'body: The judge agreed.',
    ])
  })
  test('marks title, heading and boilerplate', () => {
    expect(
      passagesOf(
        'Trader jailed\n\nA trader was jailed. He stole.\n\n## The case\n\nIt was long.\n\nAlso Read: Exchange raises $5 million',
        'Trader jailed',
      ),
    ).toEqual([
      'title: Trader jailed',
      'body: A trader was jailed.',
      'body: He stole.',
      'heading: ## The case',
      'body: It was long.',
      'boilerplate: Also Read: Exchange raises $5 million',
    ])
  })
  test('takes a list of other stories at the end for boilerplate, and a sentence that leads elsewhere', () => {
    const text =
      'The trader was jailed. The post Trader jailed appeared first on Example.\n\n### Related Coverage\n\n* Broker loses $5 million\n* Bank fined'
    expect(passagesOf(text)).toEqual([
      'body: The trader was jailed.',
      'boilerplate: The post Trader jailed appeared first on Example.',
      'boilerplate: ### Related Coverage',
      'boilerplate: * Broker loses $5 million',
      'boilerplate: * Bank fined',
    ])
  })
  test('cuts off what a feed appends to a paragraph', () => {
    const text =
      'The broker lost $5 million. He denies it Continue Reading: Broker loses $5 million The post Broker loses $5 million appeared first on Example.\n\nThe case goes on. {"@context": "https://schema.org", "headline": "Broker loses $5 million. Again."} So it does.'
    expect(passagesOf(text)).toEqual([
      'body: The broker lost $5 million.',
      'body: He denies it',
      'boilerplate: Continue Reading: Broker loses $5 million The post Broker loses $5 million appeared first on Example.',
      'body: The case goes on.',
      'boilerplate: {"@context": "https://schema.org", "headline": "Broker loses $5 million. Again."}',
      'body: So it does.',
    ])
  })
  test('joins hard-wrapped lines', () => {
    expect(
      passagesOf(
        'The respondent agreed to remit a sum of three hundred thousand dollars to the\nTreasury of the state within thirty days.\nA second passage follows.',
      ),
    ).toEqual([
      'body: The respondent agreed to remit a sum of three hundred thousand dollars to the\nTreasury of the state within thirty days.',
      'body: A second passage follows.',
    ])
  })
  test('joins the lines of a text that is hard-wrapped all through, names with capitals too', () => {
    const order = [
      'The penalty that is announced today was agreed between the Office of Foreign ',
      'Assets Control and the company, which sold pumps and spare parts through an',
      'agent in a third country. The agent passed them on, as the company knew or had',
      'reason to know, and was paid in coins that went through four exchanges before',
      'they came to the account of the seller. Rules of 2009, see 74 Fed. Reg. 11,111,',
      'say what counts for and against a company, and how much it is to pay in either',
      'case. The company had a programme, but nobody followed it, and the managers of',
      'the branch knew that nobody did.',
    ]
    const passages = passagesOf(order.join('\n')).map((passage) => passage.replaceAll(/\s+/gu, ' '))
    expect(passages).toHaveLength(4)
    expect(passages[0]).toContain('the Office of Foreign Assets Control and the company')
    expect(passages[2]).toContain('see 74 Fed. Reg. 11,111, say')
  })
})
