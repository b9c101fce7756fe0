import Database from 'better-sqlite3'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli.ts'
import { sourceLink } from '../../src/commands/show/source-link.ts'
import { relinkCases } from '../../src/pipeline/cases.ts'
import type { EnforcementEvent, Mention, Reading } from '../../src/types.ts'
import { expectSound, openWeb, runOn } from '../faults/web.ts'
import { AT, article, opened, reading, span, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

afterEach(() => void vi.unstubAllEnvs())

interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** `docket show …` as it prints to a terminal, or else to a pipe. */
async function show(argv: readonly string[], terminal: Terminal = {}, noColor = '') {
  vi.stubEnv('NO_COLOR', noColor)
  const { context, stdout, stderr } = recordedContext()
  const console = { ...context.console, stdout: { ...context.console.stdout, ...terminal } }
  return { code: await main(['show', ...argv], console), stdout: stdout(), stderr: stderr() }
}

/** A database with one article: that of the store's tests, unless another is given. */
function stored(text = TEXT, read: Reading = reading(), more: Parameters<typeof article>[2] = {}) {
  const store = opened()
  store.saveArticle({ article: article(1, text, more), reading: read, extractor: 'crypto-docket 0 test', at: AT })
  const event = store.recentEvents(1)[0]?.id ?? ''
  store.close()
  return { db: store.path, event }
}

/** The example's reading, with the words that gave the fields of its event. */
function sourced(): Reading {
  const read = reading()
  const sources = {
    country: span(TEXT, 'EFCC'),
    authorities: [span(TEXT, 'EFCC'), span(TEXT, 'federal court in Lagos')],
    targets: [span(TEXT, 'Tunde Bello'), undefined],
  }
  return { ...read, events: read.events.map((event) => ({ ...event, sources })) }
}

const nothing: Reading = { relevant: true, mentions: [], events: [], diagnostics: [] }
const ESC = '\u001b'
const SHOWN_ON_TERMINAL = { isTTY: true, columns: 80 }

/** Without the escape codes of colours, which are all that may be there. */
function withoutColors(text: string): string {
  return text.replace(/\u001b\[\d{1,2}m/gu, '')
}

describe('an article', () => {
  test('is told with its text, mentions in brackets by kind, its facts and its events', async () => {
    const { db } = stored()
    const { code, stdout } = await show(['article000001', '--db', db])
    expect(code).toBe(0)
    expect(stdout).toBe(`article    🚨 Lagos court jails 𝓑oss of Palmwine Exchange 🇳🇬
           article000001
outlet     news.example
published  2026-02-02 10:00 UTC
language   en, US
link       https://news.example/1
relevant   yes
read by    crypto-docket 0 test, 2026-03-01 06:00 UTC

  🚨 Lagos court jails 𝓑oss of [exchange: Palmwine Exchange] 🇳🇬

  A [court: federal court in Lagos] sentenced [person: Tunde Bello] to [sentence: 4 years] in prison
  on Monday and ordered him to forfeit [amount: ₦35 million] ([amount: $22,000]) 💰 after the
  [agency: EFCC] 🕵️ had asked for [sentence: 10 years].

  [exchange: Palmwine Exchange] lost [amount: millions of dollars] of its customers' money.

Facts
kind       at  words             value                  as            read by
────────  ───  ────────────────  ─────────────────────  ────────────  ──────────────────────
amount    155  ₦35 million       35,000,000 NGN         forfeiture,   amount/symbol-number;
                                                        actual;       forfeit “forfeit”
                                                        converted as
                                                        $22,000
amount    168  $22,000           22,000 USD             forfeiture,   amount/symbol-number
                                                        actual;
                                                        converts ₦35
                                                        million: not
                                                        to be added
                                                        up
amount    245  millions of       a vague sum in USD     loss, actual  amount/vague
               dollars
sentence  100  4 years           48 months (4 years)    prison,       sentence/sentenced-to;
                                                        actual        sentenced “sentenced”;
                                                                      default-type
sentence  211  10 years          120 months (10 years)  prison,       sentence/asked-for
                                                        sought
agency    189  EFCC              Economic and                         agency/ng-efcc
                                 Financial Crimes
                                 Commission (ng-efcc,
                                 NG)
exchange   28  Palmwine          Palmwine Exchange      in no         exchange/unknown
               Exchange ×2       (palmwine-exchange)    gazetteer
person     85  Tunde Bello       Tunde Bello                          person/sentenced
court      52  federal court in  Federal High Court                   court/of-place
               Lagos

Events
${stored().event.slice(0, 12)}  In February 2026 the Economic and Financial Crimes Commission (NG) and the federal
              court in Lagos sentenced Tunde Bello and Palmwine Exchange to 4 years; with it: ₦35
              million (forfeiture).
`)
  })

  test('is found by the address it has, and --text and --facts leave out the rest', async () => {
    const { db } = stored()
    const text = await show(['https://news.example/1', '--text', '--db', db])
    expect(text.stdout).toContain('[sentence: 4 years] in prison')
    expect(text.stdout).not.toMatch(/^(?:Facts|Events)$/mu)
    const facts = await show(['https://news.example/1', '--facts', '--db', db])
    expect(facts.stdout).toMatch(/^Facts$/mu)
    expect(facts.stdout).not.toContain('in prison')
    expect(await show(['https://news.example/2', '--db', db])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('has the address https://news.example/2'),
    })
  })

  test('has colours on a terminal, the same words, and no wider lines', async () => {
    const { db } = stored()
    const { stdout } = await show(['article000001', '--text', '--db', db], SHOWN_ON_TERMINAL)
    expect(stdout).toContain(`${ESC}[1m${ESC}[32m₦35 million${ESC}[39m${ESC}[22m`)
    expect(stdout).toContain(`${ESC}[1m▌ ${ESC}[22m`)
    expect(stdout).not.toContain('[amount:')
    const plain = withoutColors(stdout)
    expect(plain).not.toContain(ESC)
    expect(plain.replaceAll(/\s+|▌/gu, ' ')).toContain('sentenced Tunde Bello to 4 years in prison')
    expect(plain.split('\n').filter((line) => line.length > 80 + 2)).toEqual([])
  })

  test.each([
    ['--no-color', ['--no-color'], ''],
    ['NO_COLOR', [], '1'],
  ])('%s puts brackets in the place of colours', async (_name, options, noColor) => {
    const { db } = stored()
    const { stdout } = await show(['article000001', '--text', '--db', db, ...options], SHOWN_ON_TERMINAL, noColor)
    expect(stdout).not.toContain(ESC)
    expect(stdout).toContain('[amount: ₦35 million]')
  })

  test('a copy says of what, and the original by whom', async () => {
    const store = opened()
    store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
    store.saveArticle({ article: article(2, TEXT), duplicateOf: 'article000001', extractor: '1', at: AT })
    store.close()
    const copy = await show(['article000002', '--db', store.path])
    expect(copy.stdout).toMatch(/^copy of {4}news\.example, 2026-02-02: .*\n +\(article000001\)$/mu)
    expect(copy.stdout).toContain('Its facts are those of the article it is a copy of, and count once.')
    expect((await show(['article000001', '--db', store.path])).stdout).toMatch(
      /^copied by {2}news\.example, 2026-02-03: .*\n +\(article000002\)$/mu,
    )
  })

  test('mentions that stand in each other, that cross and that are one', async () => {
    const text = 'Case\n\nThe US Treasury Office fined Anna Berg Capital and Kestrel.'
    const base = { pattern: 'x/y' }
    const mentions: readonly Mention[] = [
      { kind: 'agency', ...span(text, 'US Treasury Office'), ...base, entity: 'us-office', name: 'Office', confirmed: true },
      { kind: 'jurisdiction', ...span(text, 'US'), ...base, value: 'US' },
      { kind: 'person', ...span(text, 'Anna Berg'), ...base, value: 'Anna Berg' },
      { kind: 'company', ...span(text, 'Berg Capital'), ...base, value: 'Berg Capital' },
      { kind: 'exchange', ...span(text, 'Kestrel'), ...base, entity: 'kestrel', name: 'Kestrel', confirmed: false },
      { kind: 'company', ...span(text, 'Kestrel'), ...base, value: 'Kestrel' },
    ]
    const { db } = stored(text, { ...nothing, mentions })
    const { stdout } = await show(['article', '--text', '--db', db])
    expect(stdout).toContain(
      '  The [agency: [jurisdiction: US] Treasury Office] fined [person: Anna [company: Berg]]\n  […company: Capital] and [exchange, company: Kestrel].',
    )
  })

  test('boilerplate is told from the article', async () => {
    const { db } = stored('Case\n\nTwo men were fined on Monday by the court.\n\nAlso Read: Broker loses $9 million', nothing)
    expect((await show(['article', '--text', '--db', db])).stdout).toContain('[boilerplate: Also Read: Broker loses $9 million]')
    expect((await show(['article', '--text', '--db', db], SHOWN_ON_TERMINAL)).stdout).toContain(
      `${ESC}[2mAlso Read: Broker loses $9 million${ESC}[22m`,
    )
  })

  test('a long text folds what tells nothing, and --full unfolds it', async () => {
    const idle = Array.from({ length: 70 }, (_, n) => `Paragraph ${n} says that the weather was fine and nobody was charged.`)
    const text = ['Case', ...idle, 'They paid $7,000 at last.', 'The end.'].join('\n\n')
    const sum: Mention = {
      kind: 'amount',
      ...span(text, '$7,000'),
      value: { min: '7000', max: '7000', currency: 'USD', qualifier: '', vague: false },
      pattern: 'amount/symbol-number',
    }
    const { db } = stored(text, { ...nothing, mentions: [sum] })
    const { stdout } = await show(['article', '--text', '--db', db])
    expect(stdout).toMatch(
      /… 65 paragraphs of 780 words folded; --full shows them\n\n {2}They paid \[amount: \$7,000\] at last\.\n\n… 1 paragraph of 2 words folded/u,
    )
    expect((await show(['article', '--text', '--full', '--db', db])).stdout).toContain('Paragraph 69 says')
  })

  test('--json has all of it, places as the database counts them', async () => {
    const { db } = stored()
    const shown = JSON.parse((await show(['article000001', '--json', '--db', db])).stdout)
    expect(shown).toMatchObject({ kind: 'article', id: 'article000001', relevant: true, copies: [], text: TEXT })
    const forfeited = shown.mentions.find(({ quote }: { readonly quote: string }) => quote === '₦35 million')
    expect(forfeited).toMatchObject({
      kind: 'amount',
      min: '35000000',
      currency: 'NGN',
      role: 'forfeiture',
      cues: [{ cue: 'forfeit', quote: 'forfeit' }],
    })
    expect([...TEXT].slice(forfeited.startChar, forfeited.endChar).join('')).toBe('₦35 million')
    expect(shown.mentions.find(({ quote }: { readonly quote: string }) => quote === '$22,000').equivalentTo).toBe(forfeited.id)
    expect(JSON.stringify(shown)).not.toContain('null')
  })
})

describe('an event', () => {
  test('is one sentence, then each field with the words that gave it', async () => {
    const { db, event } = stored(TEXT, sourced())
    const { code, stdout } = await show([event.slice(0, 8), '--db', db])
    expect(code).toBe(0)
    expect(stdout).toBe(`event      In February 2026 the Economic and Financial Crimes Commission (NG) and the federal court
           in Lagos sentenced Tunde Bello and Palmwine Exchange to 4 years; with it: ₦35 million
           (forfeiture).
           ${event}

what       sentencing
           “A federal court in Lagos [sentenced Tunde Bello to 4 years in prison on Monday] and
           ordered him to forfeit ₦35 million ($22,000) 💰 after…”
           event/sentenced · characters 75–127
           https://news.example/1#:~:text=sentenced%20Tunde%20Bello%20to%204%20years%20in%20prison%20on%20Monday

when       2026-02
           the date of publication

country    NG
           “…ordered him to forfeit ₦35 million ($22,000) 💰 after the [EFCC] 🕵️ had asked for 10
           years.”
           agency/ng-efcc · characters 189–193
           https://news.example/1#:~:text=EFCC

who        Economic and Financial Crimes Commission (ng-efcc)
           “…ordered him to forfeit ₦35 million ($22,000) 💰 after the [EFCC] 🕵️ had asked for 10
           years.”
           agency/ng-efcc · characters 189–193
           https://news.example/1#:~:text=EFCC

who        federal court in Lagos
           “A [federal court in Lagos] sentenced Tunde Bello to 4 years in prison on Monday and…”
           court/of-place · characters 52–74
           https://news.example/1#:~:text=federal%20court%20in%20Lagos

to whom    Tunde Bello
           “A federal court in Lagos sentenced [Tunde Bello] to 4 years in prison on Monday and
           ordered him to forfeit…”
           person/sentenced · characters 85–96
           https://news.example/1#:~:text=Tunde%20Bello

to whom    Palmwine Exchange (palmwine-exchange)
           no words of its own

how long   48 months (4 years) · prison, actual
           “A federal court in Lagos sentenced Tunde Bello to [4 years] in prison on Monday and
           ordered him to forfeit ₦35 million…”
           sentence/sentenced-to · sentenced “sentenced” · default-type · characters 100–107
           https://news.example/1#:~:text=4%20years

how much   35,000,000 NGN · forfeiture, actual · converted as $22,000
           “…to 4 years in prison on Monday and ordered him to forfeit [₦35 million] ($22,000) 💰
           after the EFCC 🕵️ had asked for 10 years.”
           amount/symbol-number · forfeit “forfeit” · characters 155–166
           https://news.example/1#:~:text=%E2%82%A635%20million

Source
article    🚨 Lagos court jails 𝓑oss of Palmwine Exchange 🇳🇬 (article000001)
outlet     news.example, 2026-02-02 10:00 UTC
link       https://news.example/1
`)
  })

  const told = (more: Partial<EnforcementEvent>) => {
    const event = { ...(reading().events[0] as EnforcementEvent), ...more }
    return show([stored(TEXT, { ...reading(), events: [event] }).event, '--db', stored(TEXT, { ...reading(), events: [event] }).db])
  }
  test.each<[Partial<EnforcementEvent>, string]>([
    [
      { type: 'penalty', date: '2026-02-01', targets: ['Northlane'], authorities: ['ng-efcc'] },
      'On 1 February 2026 the Economic and Financial Crimes Commission (NG)',
    ],
    [
      { type: 'arrest', authorities: [], targets: ['Twin brothers'], amounts: [], sentences: [] },
      'In February 2026 Twin brothers (NG) were arrested.',
    ],
  ])('%j', async (more, sentence) => {
    expect((await told(more)).stdout.replaceAll(/\s+/gu, ' ')).toContain(sentence)
  })
})

describe('a case', () => {
  /** Two outlets and a copy tell of one sentence, one of them of another length. */
  function twoOutlets() {
    const store = opened()
    const other = TEXT.replace('4 years', '5 years')
    const told = reading(TEXT)
    const evidence = span(other, 'sentenced Tunde Bello to 5 years in prison on Monday')
    const longer = { ...told, mentions: told.mentions.map(inOther), events: told.events.map((event) => ({ ...event, evidence })) }
    const url = 'https://courier.example/1'
    store.saveArticle({ article: article(1, TEXT), reading: told, extractor: '1', at: AT })
    store.saveArticle({ article: article(2, other, { url }), reading: longer, extractor: '1', at: AT })
    store.saveArticle({
      article: article(3, TEXT, { url: 'https://copy.example/1' }),
      duplicateOf: 'article000001',
      extractor: '1',
      at: AT,
    })
    relinkCases(store)
    const ids = store.recentEvents(9).map(({ id, article: { id: told } }) => ({ id, told }))
    const [first, second] = ['article000001', 'article000002'].map((id) => ids.find(({ told }) => told === id)?.id ?? '')
    return { store, db: store.path, first: first ?? '', second: second ?? '' }
  }
  const inOther = (mention: Mention): Mention =>
    mention.kind === 'sentence' && mention.quote === '4 years'
      ? { ...mention, quote: '5 years', value: { minMonths: 60, maxMonths: 60, life: false } }
      : mention

  test('tells its way, who tells of it, where they differ, and why it is one', async () => {
    const { store, db, first, second } = twoOutlets()
    store.close()
    const { code, stdout } = await show(['case-', '--db', db])
    expect(code).toBe(0)
    const [told, reasons] = stdout.split('Why this is one case\n')
    expect(told).toBe(`case       Tunde Bello (NG, 2026)
           case-article000001-tunde-bello
countries  NG
span       2026-02
sources    2 independent outlets (2 articles), 1 copy

What happened
 1. In February 2026 the Economic and Financial Crimes Commission (NG) and the federal court in
    Lagos sentenced Tunde Bello and Palmwine Exchange to 4 years; with it: ₦35 million (forfeiture).
    news.example (${first.slice(0, 12)}) · courier.example (${second.slice(0, 12)})

Where outlets differ
prison of Tunde Bello
  → 60 months (5 years) “5 years”: courier.example · chosen: it was said last
    48 months (4 years) “4 years”: news.example

Who tells of it
  news.example, 2026-02-02: 🚨 Lagos court jails 𝓑oss of Palmwine Exchange 🇳🇬 (article000001)
    https://news.example/1
  courier.example, 2026-02-03: 🚨 Lagos court jails 𝓑oss of Palmwine Exchange 🇳🇬 (article000002)
    https://courier.example/1
  copy.example, 2026-02-04, the words of news.example (article000001): 🚨 Lagos court jails 𝓑oss
    of Palmwine Exchange 🇳🇬 (article000003)
    https://copy.example/1

`)
    const [pair, ...lines] = (reasons ?? '').trimEnd().split('\n')
    expect(pair).toMatch(
      new RegExp(`^news\\.example \\(${first.slice(0, 12)}\\) and courier\\.example \\(${second.slice(0, 12)}\\): \\d+\\.\\d points$`, 'u'),
    )
    expect(lines).toContain('   +1.0  authority       ng-efcc')
    expect(lines).toContain('   -1.0  other term      48 ≠ 60 months')
    expect(lines.at(-1)).toMatch(/^Two tellings need \d+(?:\.\d+)? points; "docket explain EVENT EVENT"/u)
  })

  test('tells what people decided, and what was undone', async () => {
    const { store, db, first, second } = twoOutlets()
    const by = { author: 'Ada Obi', reason: 'one indictment', at: AT }
    const id = store.addDecision({ kind: 'merge', one: [first, second], other: [], ...by })
    relinkCases(store)
    expect((await show(['case-', '--db', db])).stdout).toMatch(
      /What people decided\n1: merge by Ada Obi, 2026-03-01 06:00 UTC: one indictment\n {2}sentencing of Tunde Bello/u,
    )
    store.undoDecision({ id, author: 'Ngozi Eze', reason: 'two men', at: AT })
    relinkCases(store)
    expect((await show(['case-', '--db', db])).stdout).toContain('undone by Ngozi Eze, 2026-03-01 06:00 UTC: two men')
    store.close()
  })

  test('an event of it tells who else tells of the same, with other figures', async () => {
    const { store, db, first } = twoOutlets()
    store.close()
    const { stdout } = await show([first, '--db', db])
    expect(stdout).toMatch(/^Told elsewhere$/mu)
    expect(stdout).toMatch(/courier\.example · 2026-02-03 · .*\n? .*\n +differs: /u)
    expect(stdout).toContain('5 years there, ')
  })

  test('--json has steps, sources, figures and reasons', async () => {
    const { store, db, first, second } = twoOutlets()
    store.close()
    const shown = JSON.parse((await show(['case-', '--json', '--db', db])).stdout)
    expect(shown).toMatchObject({
      kind: 'case',
      steps: [{ step: 1, events: [first, second] }],
      sources: [{ outlet: 'news.example' }, { outlet: 'courier.example' }, { outlet: 'copy.example', textOf: 'article000001' }],
      disagreements: [{ about: 'prison of Tunde Bello' }],
      links: [{ reasons: expect.arrayContaining([expect.objectContaining({ reason: 'name' })]) }],
    })
  })
})

describe('what comes from outside', () => {
  const hostile = `${ESC}[31mRED${ESC}[0m ${ESC}]8;;https://evil.example${ESC}\\ \u009b2J \u202eevil\u202c \u0007 שלום 監管 ${'x'.repeat(200)} \ud83d\ude80`
  test.each([
    ['a pipe', {}],
    ['a terminal', { isTTY: true, columns: 60 }],
  ])('reaches %s without control characters, in lines that fit', async (_name, terminal) => {
    const text = `${hostile}\n\nHe was fined $7,000 ${hostile} by nobody.`
    const sum: Mention = {
      kind: 'amount',
      ...span(text, `$7,000 ${hostile.slice(0, 12)}`),
      value: { min: '7000', max: '7000', currency: 'USD', qualifier: '', vague: false },
      pattern: 'amount/symbol-number',
    }
    const event: EnforcementEvent = {
      type: 'penalty',
      authorities: [hostile],
      targets: [hostile],
      amounts: [0],
      sentences: [],
      evidence: span(text, 'fined $7,000'),
      pattern: 'event/penalty',
    }
    const { db, event: id } = stored(text, { ...nothing, mentions: [sum], events: [event] }, { url: 'https://news.example/\u001b[31m' })
    for (const given of ['article000001', id]) {
      const { code, stdout } = await show([given, '--db', db], terminal)
      expect(code).toBe(0)
      const plain = withoutColors(stdout)
      expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
      expect(stdout).not.toContain(`${ESC}[31mRED`)
      const width = 'columns' in terminal ? terminal.columns : 100
      const prose = plain.split('\n').filter((line) => !line.includes('https://'))
      expect(prose.filter((line) => line.length > width)).toEqual([])
    }
  })
})

test('what several ids begin with is told, whatever they are the ids of; an id in full is shown', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  await using web = await openWeb({})
  await runOn(web, { database })
  expectSound(database)
  const sqlite = new Database(database, { readonly: true })
  const ids = sqlite.prepare<[], string>('select id from articles union all select id from events').pluck().all()
  sqlite.close()
  const beginnings = [...new Set(ids.map((id) => id.slice(0, 1)))]
  expect(beginnings.length).toBeGreaterThan(5)
  for (const beginning of beginnings) {
    const meant = ids.filter((id) => id.startsWith(beginning))
    const { code, stdout, stderr } = await show([beginning, '--db', database])
    if (meant.length === 1) expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    else {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain(`several ids begin with "${beginning}"; give more of the id:\n`)
      for (const id of meant.slice(0, 10)) expect(stderr).toMatch(new RegExp(`^ +(?:article|event) +${id} `, 'mu'))
    }
  }
  for (const id of ids.slice(0, 3))
    expect(await show([id, '--db', database])).toMatchObject({ code: 0, stdout: expect.stringContaining(id) })
  expect(await show(['', '--db', database])).toMatchObject({ code: 1, stderr: expect.stringContaining('begins with ""') })
})

test.each([
  ['fined $4.5 million', 'https://news.example/1#:~:text=fined%20%244.5%20million'],
  ['a 150-month term, at last', 'https://news.example/1#:~:text=a%20150%2Dmonth%20term%2C%20at%20last'],
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    'https://news.example/1#:~:text=one%20two%20three%20four,twelve%20thirteen%20fourteen%20fifteen',
  ],
  ['half \ud83d', 'https://news.example/1#:~:text=half%20%EF%BF%BD'],
])('a browser is led to “%s”', (quote, link) => {
  expect(sourceLink('https://news.example/1', quote)).toBe(link)
})
