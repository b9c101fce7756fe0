import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { FactValues } from '../../src/store/rows-fact-values.ts'
import type { Store } from '../../src/store/store.ts'
import type { EnforcementEvent, Mention, Reading } from '../../src/types.ts'
import { dumpFacts } from '../support/dump.ts'
import { AT, article, LATER, opened, reading, span, TEXT, temporaryDatabase } from './example.ts'

const WHO = { author: 'Ada Obi', reason: 'the ruling says so', at: LATER }

interface Opened {
  readonly path: string
  readonly store: Store
  /** Rows of a query. */
  readonly all: (sql: string) => unknown[]
  readonly idOf: (quote: string, nth?: number) => string
  readonly correct: (fact: string, values: FactValues) => ReturnType<Store['correct']>
}

/** A database with the article of the example, and the two agencies that its corrections name. */
function withArticle(facts: Reading = reading(), text = TEXT): Opened {
  const path = temporaryDatabase()
  const store = opened(path)
  store.syncEntities([
    { id: 'ng-efcc', kind: 'agency', name: 'Economic and Financial Crimes Commission', country: 'NG', aliases: ['EFCC'] },
    { id: 'ng-sec', kind: 'agency', name: 'Securities and Exchange Commission of Nigeria', country: 'NG', aliases: [] },
  ])
  store.saveArticle({ article: article(1, text), reading: facts, extractor: 'docket-1', at: AT })
  const all = (sql: string): unknown[] => {
    const sqlite = new Database(path, { readonly: true })
    try {
      return sqlite.prepare(sql).raw().all()
    } finally {
      sqlite.close()
    }
  }
  const idOf = (quote: string, nth = 1) =>
    (
      all(`select id from mentions where quote = '${quote}' union all select id from events where quote = '${quote}'`)[nth - 1] as [string]
    )[0]
  return { path, store, all, idOf, correct: (fact, values) => store.correct({ ...WHO, fact, action: 'set', values }) }
}

const read = (store: Store, extractor = 'docket-2', facts = reading(), text = TEXT) =>
  store.saveArticle({ article: article(1, text), reading: facts, extractor, at: LATER })
const isSound = (store: Store) => store.check().filter(({ wrong }) => wrong > 0)

describe('a value that is set', () => {
  test('stands in the tables, named in the row, with what was read beside it', () => {
    const { store, all, idOf, correct } = withArticle()
    const answer = correct(idOf('₦35 million'), { role: 'penalty', min: undefined })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        state: 'applied',
        values: [
          { field: 'min', original: '35000000' },
          { field: 'role', original: 'forfeiture', value: 'penalty' },
        ],
      },
    })
    expect(all("select role, min, max, correction_id is not null from v_amounts where quote = '₦35 million'")).toEqual([
      ['penalty', null, '35000000', 1],
    ])
    expect(all('select count(*) from mentions where correction_id is not null')).toEqual([[1]])
    expect(isSound(store)).toEqual([])
  })

  test('survives another reading, a text that moved, and is undone to what was read', () => {
    const { path, store, all, idOf, correct } = withArticle()
    const before = dumpFacts(path)
    const made = correct(idOf('4 years'), { type: 'suspended' })
    const typeOf = () =>
      all("select m.start_char, s.type from sentences s join mentions m on m.id = s.mention_id where m.quote = '4 years'")
    const [[start]] = typeOf() as [[number, string]]
    const moved = TEXT.replace('A federal court', 'On Monday a federal court')
    read(store, 'docket-2', reading(moved), moved)
    expect(typeOf()).toEqual([[start + 10, 'suspended']])
    read(store, 'docket-1')
    expect(typeOf()).toEqual([[start, 'suspended']])
    expect(store.undoCorrection({ correction: made.ok ? made.value.id : '', ...WHO })).toMatchObject({
      value: { state: 'undone', undone: { author: 'Ada Obi' } },
    })
    const facts = (dump: string) =>
      dump
        .split('\n')
        .filter((line) => !/docket-2|Ada Obi|suspended/u.test(line) && !line.startsWith('#'))
        .join('\n')
    expect(facts(dumpFacts(path))).toBe(facts(before))
    expect(all('select count(*) from uncorrected_readings')).toEqual([[0]])
  })

  test('follows a span that has grown in the same text', () => {
    const { store, all, idOf, correct } = withArticle()
    correct(idOf('$22,000'), { status: 'sought' })
    const facts = reading()
    const grown: Mention[] = facts.mentions.map((mention) =>
      mention.quote === '$22,000' ? { ...mention, ...span(TEXT, '($22,000)') } : mention,
    )
    read(store, 'docket-2', { ...facts, mentions: grown })
    expect(all("select status from v_amounts where quote = '($22,000)'")).toEqual([['sought']])
  })

  test('of one field the later counts, and the row names the latest', () => {
    const { store, all, idOf } = withArticle()
    const set = (at: string, values: FactValues) => store.correct({ ...WHO, at, fact: idOf('₦35 million'), action: 'set', values })
    set('2026-03-02T00:00:00.000Z', { role: 'penalty', status: 'sought' })
    const last = set('2026-03-03T00:00:00.000Z', { role: 'seizure' })
    expect(all("select role, status, correction_id from v_amounts where quote = '₦35 million'")).toEqual([
      ['seizure', 'sought', last.ok && last.value.id],
    ])
  })

  test('says that the reading agrees once it does', () => {
    const { store, idOf, correct } = withArticle()
    correct(idOf('₦35 million'), { role: 'penalty' })
    const facts = reading()
    const agreeing = facts.mentions.map((mention) => (mention.quote === '₦35 million' ? { ...mention, role: 'penalty' as const } : mention))
    read(store, 'docket-2', { ...facts, mentions: agreeing })
    expect(store.corrections()).toMatchObject([{ state: 'agrees', values: [{ field: 'role', original: 'penalty', value: 'penalty' }] }])
  })

  test('is kept where its fact is gone, and applies again when that is back', () => {
    const { store, all, idOf, correct } = withArticle()
    correct(idOf('₦35 million'), { role: 'penalty' })
    read(store, 'docket-2', { relevant: true, mentions: [], events: [], diagnostics: [] })
    expect(store.corrections()).toMatchObject([{ state: 'not_found', values: [{ original: 'forfeiture' }] }])
    expect(store.corrections()[0]).not.toHaveProperty('factId')
    read(store)
    expect(store.corrections()).toMatchObject([{ state: 'applied' }])
    expect(all("select role from v_amounts where quote = '₦35 million'")).toEqual([['penalty']])
  })

  test('is not guessed onto another fact with the same words', () => {
    const { store, all, idOf } = withArticle()
    const { value } = store.correct({ ...WHO, fact: idOf('10 years'), action: 'set', values: { status: 'actual' } }) as {
      value: { id: string }
    }
    const other = TEXT.replace('had asked for 10 years', 'was founded in 2003 and jailed nobody else for 10 years, it said')
    read(
      store,
      'docket-2',
      { relevant: true, mentions: reading(other).mentions.filter(({ kind }) => kind === 'sentence'), events: [], diagnostics: [] },
      other,
    )
    expect(store.corrections()).toMatchObject([{ id: value.id, state: 'not_found' }])
    expect(all("select status from v_sentences where quote = '10 years'")).toEqual([['sought']])
  })
})

describe('a fact that is rejected', () => {
  test('is in no table, and its event and conversion let go of it', () => {
    const { store, all, idOf } = withArticle()
    const answer = store.correct({ ...WHO, fact: idOf('₦35 million'), action: 'reject', values: {} })
    expect(answer).toMatchObject({ value: { state: 'applied', values: expect.arrayContaining([{ field: 'currency', original: 'NGN' }]) } })
    expect(all("select count(*) from mentions where quote = '₦35 million'")).toEqual([[0]])
    expect(all('select count(*) from event_amounts')).toEqual([[0]])
    expect(all("select equivalent_to from v_amounts where quote = '$22,000'")).toEqual([[null]])
    expect(all('select count(*) from event_sentences')).toEqual([[1]])
    expect(isSound(store)).toEqual([])
    read(store)
    expect(all("select count(*) from mentions where quote = '₦35 million'")).toEqual([[0]])
  })

  test('a total that goes lets go of its parts', () => {
    const facts = reading()
    const parts = facts.mentions.map((mention) =>
      mention.kind === 'amount' && mention.quote === '$22,000'
        ? { ...mention, partOf: { start: span(TEXT, '₦35 million').start, end: span(TEXT, '₦35 million').end } }
        : mention,
    )
    const { all, store, idOf } = withArticle({ ...facts, mentions: parts })
    expect(all('select count(*) from amounts where part_of is not null')).toEqual([[1]])
    expect(store.correct({ ...WHO, fact: idOf('₦35 million'), action: 'reject', values: {} })).toMatchObject({ ok: true })
    expect(all('select count(*) from amounts where part_of is not null')).toEqual([[0]])
    expect(isSound(store)).toEqual([])
  })

  test('comes back whole when that is undone', () => {
    const { path, store, idOf } = withArticle()
    const rows = () => dumpFacts(path).replace(/^# correction[\s\S]*?(?=^# (?!correction))/mu, '')
    const before = rows()
    const answer = store.correct({ ...WHO, fact: idOf('₦35 million'), action: 'reject', values: {} })
    expect(rows()).not.toBe(before)
    store.undoCorrection({ ...WHO, correction: answer.ok ? answer.value.id.slice(0, 20) : '' })
    expect(rows()).toBe(before)
  })

  test('an agency that is no longer mentioned is no authority', () => {
    const { all, store, idOf } = withArticle()
    store.correct({ ...WHO, fact: idOf('EFCC'), action: 'reject', values: {} })
    expect(all('select name from event_authorities order by position')).toEqual([['federal court in Lagos']])
  })
})

describe('an agency taken for another', () => {
  test('is that other, in its events too', () => {
    const { all, store, idOf, correct } = withArticle()
    correct(idOf('EFCC'), { entity: 'ng-sec' })
    expect(all('select entity_id from event_authorities where position = 0')).toEqual([['ng-sec']])
    expect(all("select entity_id from mentions where quote = 'EFCC'")).toEqual([['ng-sec']])
    expect(isSound(store)).toEqual([])
  })
})

describe('an event', () => {
  const EVIDENCE = 'sentenced Tunde Bello to 4 years in prison on Monday'

  test('keeps its id when its type, date, country and people are set', () => {
    const { all, store, idOf, correct } = withArticle()
    const id = idOf(EVIDENCE)
    correct(id, { type: 'conviction', date: '2026-02-16', country: undefined, authorities: 'ng-sec; High Court', targets: 'Tunde Bello' })
    expect(all('select id, type, date, country, correction_id is not null from events')).toEqual([
      [id, 'conviction', '2026-02-16', null, 1],
    ])
    expect(all('select name, entity_id from event_authorities order by position')).toEqual([
      ['Securities and Exchange Commission of Nigeria', 'ng-sec'],
      ['High Court', null],
    ])
    expect(all('select name from event_targets')).toEqual([['Tunde Bello']])
    read(store)
    expect(all('select id, type from events')).toEqual([[id, 'conviction']])
    expect(isSound(store)).toEqual([])
  })

  test('is led to its words but for what a person said', () => {
    const facts = reading()
    const [event] = facts.events as [EnforcementEvent]
    const place = (quote: string) => ({ start: span(TEXT, quote).start, end: span(TEXT, quote).end })
    const sources = {
      date: place('Monday'),
      country: place('Lagos'),
      authorities: [place('EFCC'), undefined],
      targets: [place('Tunde Bello'), undefined],
    }
    const { all, correct } = withArticle({ ...facts, events: [{ ...event, sources }] })
    const words = () => all('select field, position, quote from event_sources order by field, position')
    expect(words()).toHaveLength(4)
    const id = (all('select id from events')[0] as [string])[0]
    correct(id, { date: '2026-02-16', targets: 'Palmwine Exchange; Tunde Bello' })
    correct(id, { country: 'GH' })
    expect(words()).toEqual([
      ['authority', 0, 'EFCC'],
      ['target', 1, 'Tunde Bello'],
    ])
  })

  test('one of two with the same evidence is meant, not the other', () => {
    const facts = reading()
    const [event] = facts.events as [EnforcementEvent]
    for (const who of ['Ngozi Eze', 'Emeka Ike', 'Femi Ade', 'Sade Cole']) {
      const { all, store, correct } = withArticle({ ...facts, events: [event, { ...event, targets: [who] }] })
      const ids = () =>
        all("select e.id, group_concat(t.name, '; ') from events e join event_targets t on t.event_id = e.id group by e.id order by e.id")
      const before = ids()
      const [id] = before.find((row) => (row as string[])[1] === who) as [string]
      correct(id, { date: '2026-01-05' })
      expect(ids()).toEqual(before)
      read(store, 'docket-2', { ...facts, events: [event, { ...event, targets: [who] }] })
      expect(all("select id from events where date = '2026-01-05'")).toEqual([[id]])
      store.correct({ ...WHO, fact: (before.find((row) => (row as string[])[1] !== who) as [string])[0], action: 'reject', values: {} })
      expect(ids()).toEqual([[id, who]])
    }
  })
})

describe('a fact that was not read', () => {
  const CUSTOMERS = 'of its customers'
  const add = (store: Store, values: FactValues, more: Partial<Parameters<Store['addFact']>[0]> = {}) =>
    store.addFact({ ...WHO, article: 'article000001', kind: 'amount', quote: CUSTOMERS, values, ...more })

  test('is added, survives every reading and a text that moves, and goes when that is undone', () => {
    const { path, all, store } = withArticle()
    const rows = () => dumpFacts(path).replace(/^# correction[\s\S]*?(?=^# (?!correction))/gmu, '')
    const before = rows()
    const made = add(store, { currency: 'USD', value: '5000000', role: 'loss', status: 'actual' })
    expect(made).toMatchObject({
      ok: true,
      value: { state: 'applied', action: 'add', values: expect.arrayContaining([{ field: 'min', value: '5000000' }]) },
    })
    const row = () =>
      all(
        `select n.min, n.max_real, n.role, n.vague, m.pattern, m.correction_id is not null from amounts n join mentions m on m.id = n.mention_id where m.quote = '${CUSTOMERS}'`,
      )
    expect(row()).toEqual([['5000000', 5_000_000, 'loss', 0, 'correction/added', 1]])
    expect(all('select count(*) from event_amounts')).toEqual([[1]])
    expect(isSound(store)).toEqual([])
    const moved = TEXT.replace('A federal court', 'On Monday a federal court')
    read(store, 'docket-2', reading(moved), moved)
    expect(row()).toHaveLength(1)
    read(store, 'docket-1')
    store.undoCorrection({ ...WHO, correction: made.ok ? made.value.id : '' })
    expect(
      rows()
        .replaceAll(LATER, AT)
        .split('\n')
        .filter((line) => !line.includes('docket-2'))
        .join('\n'),
    ).toBe(before)
  })

  test('steps back where the reading has it by now', () => {
    const { all, store } = withArticle()
    const values = { currency: 'USD', vague: '1', role: 'loss', status: 'actual' }
    add(store, values)
    const facts = reading()
    const found: Mention = {
      kind: 'amount',
      ...span(TEXT, CUSTOMERS),
      value: { currency: 'USD', qualifier: '', vague: true },
      role: 'loss',
      status: 'actual',
      pattern: 'amount/new',
    }
    read(store, 'docket-2', { ...facts, mentions: [...facts.mentions, found] })
    expect(store.corrections()).toMatchObject([{ state: 'agrees' }])
    expect(all(`select pattern from mentions where quote = '${CUSTOMERS}'`)).toEqual([['amount/new']])
    expect(isSound(store)).toEqual([])
  })

  test.each<[string, FactValues, Partial<Parameters<Store['addFact']>[0]>, RegExp]>([
    ['words that do not stand there', { currency: 'USD' }, { quote: 'a million' }, /does not stand in the article/u],
    [
      'words that stand twice',
      { value: 'x' },
      { kind: 'company', quote: 'Palmwine Exchange' },
      /stands 2 times in the article; say which/u,
    ],
    ['a sum without a currency', { value: '5' }, {}, /needs --set currency=/u],
    ['a sentence without a type', { months: '5', status: 'actual' }, { kind: 'sentence' }, /needs --set type=/u],
    ['an agency that nobody knows', { entity: 'xx-none' }, { kind: 'agency' }, /there is no agency "xx-none"/u],
    ['what stands there already', { currency: 'USD' }, { quote: '$22,000' }, /stands there as amount/u],
    ['a role that is none', { currency: 'USD', role: 'gift' }, {}, /role must be one of/u],
  ])('%s is refused', (_what, values, more, complaint) => {
    const { path, store } = withArticle()
    const before = dumpFacts(path)
    expect(add(store, values, more)).toMatchObject({ ok: false, detail: expect.stringMatching(complaint) })
    expect(dumpFacts(path)).toBe(before)
  })

  test('is taken back rather than corrected', () => {
    const { store, idOf, correct } = withArticle()
    add(store, { value: 'Palmwine' }, { kind: 'company', quote: 'Palmwine Exchange', nth: 2 })
    const id = idOf('Palmwine Exchange', 3)
    expect(correct(id, { value: 'Other' })).toMatchObject({ ok: false, detail: expect.stringMatching(/was added by Ada Obi; --undo/u) })
  })
})

describe('is refused', () => {
  test.each<[string, string, FactValues, RegExp]>([
    ['a role that is none', '₦35 million', { role: 'fine' }, /role must be one of penalty, settlement/u],
    ['a column of another kind', '₦35 million', { months: '4' }, /kind amount has no "months"; it has min, max/u],
    ['a bound beyond the other', '₦35 million', { min: '99000000' }, /min 99000000 is more than max 35000000/u],
    ['bounds of a vague sum', 'millions of dollars', { min: '5' }, /vague amount has no bounds/u],
    ['a sum in words', '₦35 million', { min: '35 million' }, /plain number/u],
    ['an agency that nobody knows', 'EFCC', { entity: 'ng-nobody' }, /there is no agency "ng-nobody"/u],
    ['an emptied type', '4 years', { type: undefined }, /type cannot be empty/u],
    ['a day that no month has', 'sentenced Tunde Bello to 4 years in prison on Monday', { date: '2026-02-30' }, /date must be a date/u],
    ['what it says already', '4 years', { type: 'prison' }, /says so already/u],
  ])('%s', (_what, quote, values, complaint) => {
    const { path, correct, idOf } = withArticle()
    const before = dumpFacts(path)
    expect(correct(idOf(quote), values)).toMatchObject({ ok: false, detail: expect.stringMatching(complaint) })
    expect(dumpFacts(path)).toBe(before)
  })

  test('a fact that is not there, and undoing twice', () => {
    const { store, idOf, correct } = withArticle()
    expect(correct('ffff', { role: 'penalty' })).toMatchObject({ ok: false, reason: 'not_found' })
    const made = store.correct({ ...WHO, fact: idOf('4 years'), action: 'confirm', values: {} })
    const correction = made.ok ? made.value.id : ''
    expect(store.undoCorrection({ ...WHO, correction })).toMatchObject({ ok: true })
    expect(store.undoCorrection({ ...WHO, correction })).toMatchObject({ ok: false, reason: 'already_undone' })
  })
})

test('a confirmed fact is as it was, and names who looked', () => {
  const { all, store, idOf } = withArticle()
  store.correct({ ...WHO, fact: idOf('4 years'), action: 'confirm', values: {} })
  expect(all('select s.type, c.action, c.author from v_sentences s join corrections c on c.id = s.correction_id')).toEqual([
    ['prison', 'confirm', 'Ada Obi'],
  ])
})

test.each([
  ['a mark that is gone', 'update mentions set correction_id = null'],
  ['a value that nobody set', "update corrections set state = 'undone' where action = 'set'"],
  ['a rejected fact that is there', "update corrections set action = 'reject' where action = 'set'"],
])('%s is found by docket check', (_what, tampering) => {
  const { path, store, idOf, correct } = withArticle()
  correct(idOf('4 years'), { type: 'suspended' })
  store.correct({ ...WHO, fact: idOf('EFCC'), action: 'reject', values: {} })
  expect(isSound(store)).toEqual([])
  const sqlite = new Database(path)
  sqlite.exec(tampering)
  sqlite.close()
  expect(isSound(store).map(({ check }) => check)).toEqual([
    'corrections show in the facts that they are about, and rejected facts are not there',
  ])
})
