import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { explain } from '../../src/commands/explain/explanation.ts'
import { readSamples } from '../../src/commands/score/gold.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { createTracer } from '../../src/extract/trace.ts'
import { link } from '../../src/link/link.ts'
import { relinkCases } from '../../src/pipeline/cases.ts'
import { AT, article, opened, reading, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

async function docket(argv: readonly string[], stdin = '') {
  const { context, stdout, stderr } = recordedContext({ stdin })
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

const samples = await readSamples()
const extract = createExtractor()
const trace = createTracer()

describe('what is explained is what is read', () => {
  test.each(samples.map(({ id, article }) => [id, article] as const))('%s', (_id, article) => {
    const { reading, passages, relevance } = explain(article, trace)
    expect(reading).toEqual(link(article, extract(article)))
    const amounts = passages.flatMap((passage) => passage.amounts)
    expect(amounts.map(({ amount }) => amount)).toEqual(reading.mentions.filter(({ kind }) => kind === 'amount'))
    for (const { amount, converted, scores } of amounts) {
      if (converted === undefined) expect(scores.find(({ score }) => score > 0)?.role).toBe(amount.role)
      for (const { score, cues } of scores) expect(cues.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 9)
    }
    expect(relevance.points.reduce((sum, { points }) => sum + points, 0) > 0).toBe(reading.relevant)
  })
})

describe('docket explain', () => {
  test('prints each reading with its pattern, the cues of its role, why not the next, the status and the conversion', async () => {
    const { code, stdout } = await docket(['explain', 'The court fined him €2.5m (about $2.7m) and ordered him to forfeit $1 million.'])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /read +amount "€2\.5m" {2}2500000 EUR {2}amount\/symbol-number\n +role penalty \d+\.\d: role\/fine \+\d\.\d "fined"/u,
    )
    expect(stdout).toMatch(/\n +not \w+ \d+\.\d: role\//u)
    expect(stdout).toContain('penalty, as it converts "€2.5m": equivalent/bracket')
    expect(stdout).toMatch(/status actual: /u)
  })
  test('tells what came near and why it was nothing', async () => {
    const { stdout } = await docket(['explain', 'He was sentenced two years ago, prosecutors of the district court said.'])
    expect(stdout).toMatch(/rejected +sentence "two years" {2}sentence\/not-ago\n +this cue says that it is none/u)
    expect(stdout).toMatch(/ignored +date "two years ago" {2}date\/relative/u)
  })
  test('an ambiguous name is told with the evidence for each reading', async () => {
    const { stdout } = await docket(['explain', 'In Kazakhstan the AFM blocked the site.'])
    expect(stdout).toMatch(
      /read +agency "AFM" {2}kz-afm {2}agency\/kz-afm\n +a name that may mean several things\n +kz-afm \d+\.\d: .*entity\/attached-country \+80\.0/u,
    )
    expect(stdout).toMatch(/\n +nl-afm 0\.0: entity\/needs-country/u)
  })
  test('one that nobody decides says so, once', async () => {
    const { stdout } = await docket(['explain', 'He paid $3 million to the AFM.'])
    expect(stdout.match(/agency "AFM"/gu)).toHaveLength(1)
    expect(stdout).toMatch(
      /read +agency "AFM" {2}xx-afm, unconfirmed {2}agency\/ambiguous\n +surely a name of this kind, but nothing says whose\n +\w\w-afm 0\.0/u,
    )
  })
  test('boilerplate is shown with its rule, and nothing is read in it', async () => {
    const { stdout } = await docket(['explain', '-'], 'Two men were fined $5,000 on Monday.\n\nAlso Read: Broker loses $9 million\n')
    expect(stdout).toContain('boilerplate (also-read) 38-72: Also Read: Broker loses $9 million')
    expect(stdout).not.toContain('"$9 million"')
  })
  test('events are told with their pattern, relevance with its points and words', async () => {
    const { stdout } = await docket(['explain', 'Police arrested Ivan Brok, who ran a crypto exchange, for fraud.'])
    expect(stdout).toMatch(/\nevent arrest {2}event\/arrest\n {4}"Police arrested Ivan Brok/u)
    expect(stdout).toMatch(/\n(?:not )?relevant [+-]\d+\.\d: \w+ [+-]\d+\.\d/u)
    expect(stdout).toMatch(/\n {4}crypto: crypto/u)
  })
  test('a part is told with its total', async () => {
    const { stdout } = await docket([
      'explain',
      'The court ordered Ada Obi to pay a total of $5 million, including a fine of $3 million and restitution of $2 million.',
      '--kind',
      'amount',
    ])
    expect(stdout.match(/part of "\$5 million"/gu)).toHaveLength(2)
  })
  test('each field of an event is told with its words, and what is no part of it with the reason', async () => {
    const text = 'The Federal Court fined Ada Obi $2 million on 3 March 2025. Customers of her crypto exchange lost $9 million.'
    const { stdout } = await docket(['explain', text])
    expect(stdout).toMatch(/\n {4}by {7}Federal Court {2}"Federal Court", court\/name, in its words\n/u)
    expect(stdout).toMatch(/\n {4}whom {5}Ada Obi {2}"Ada Obi", .*, in its words\n/u)
    expect(stdout).toMatch(
      /\n {4}amount {3}"\$2 million" {2}2000000 USD, penalty, actual, in its words; of the actions that carry a penalty the nearest\n/u,
    )
    expect(stdout).toMatch(/\n {4}not {6}amount "\$9 million" {2}9000000 USD, loss, actual: no action carries such a sum\n/u)
  })
  test('a trigger without an event says why', async () => {
    const { stdout } = await docket(['explain', 'The broker may be fined. He was not charged with fraud.', '--kind', 'event'])
    expect(stdout).toMatch(/rejected +event "fined" {2}event\/penalty\n +not said to have happened/u)
    expect(stdout).toMatch(/rejected +event "charged" {2}event\/charge\n/u)
  })
  test('--kind leaves out the rest', async () => {
    const { stdout } = await docket(['explain', 'Police fined Ivan Brok $5,000 on Monday. Nobody else came.', '--kind', 'amount'])
    expect(stdout).toContain('amount "$5,000"')
    expect(stdout).not.toMatch(/date|relevant|Nobody/u)
  })
  test('--kind takes several, before the text too, and refuses what is no kind', async () => {
    const { stdout } = await docket(['explain', '--kind', 'amount,person', 'Police fined Ivan Brok $5,000 on Monday.'])
    expect(stdout).toMatch(/amount "\$5,000"[\s\S]*person "Ivan Brok"|person "Ivan Brok"[\s\S]*amount "\$5,000"/u)
    expect(stdout).not.toMatch(/date "Monday"/u)
    expect(await docket(['explain', '--kind', 'fine', 'Nothing.'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no kind') })
  })

  test('--pattern tells how one pattern stands to the text', async () => {
    const text = 'The Springfield Police Department said so. The Police Service of one town did not. Nobody else came.'
    const { stdout } = await docket(['explain', text, '--pattern', 'agency/city-police'])
    expect(stdout).toMatch(/read +agency "Springfield Police Department"/u)
    expect(stdout).toContain('agency/city-police: its trigger lets the passage through, its expression matches nothing')
    expect(stdout).not.toContain('Nobody')
    expect((await docket(['explain', 'Nobody came.', '--pattern', 'agency/city-police'])).stdout).toMatch(
      /^nothing came near: no passage matches the trigger \/Police/u,
    )
  })
  test('--json is one object with all of it', async () => {
    const { stdout } = await docket(['explain', 'The court fined him €2.5m.', '--json'])
    const { reading, passages } = JSON.parse(stdout)
    expect(reading.mentions[0]).toMatchObject({ kind: 'amount', quote: '€2.5m', role: 'penalty' })
    expect(passages[0].amounts[0].scores[0]).toMatchObject({ role: 'penalty', cues: [{ id: 'role/fine' }, {}] })
    expect(stdout).not.toContain('null')
  })
  test('a file that is not there is no text', async () => {
    const { code, stderr } = await docket(['explain', 'missing.html'])
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot read missing.html') })
  })
  test('a file is read by what it is', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('a.json'), JSON.stringify({ id: 'a', title: 'A fine', text: 'A fine\n\nHe was fined $7,000.' }))
    expect((await docket(['explain', folder.file('a.json')])).stdout).toMatch(/^title 0-6: A fine\n/u)
  })
  test('control characters of a text do not reach the terminal', async () => {
    const { stdout } = await docket(['explain', 'He was fined\u001b[31m $7,000.'])
    expect(stdout).not.toContain('\u001b')
  })
})

/** Articles read by the present patterns and stored, with the cases of them. */
function stored(texts: readonly string[], { isLinked = true } = {}) {
  const store = opened()
  texts.forEach((text, n) => {
    const read = article(n + 1, text, { url: `https://outlet-${n + 1}.example/1`, publishedAt: `2025-11-${20 + n}T10:00:00.000Z` })
    store.saveArticle({ article: read, reading: link(read, extract(read)), extractor: 'crypto-docket 0 test', at: AT })
  })
  if (isLinked) relinkCases(store)
  const events = store.recentEvents(20)
  const idOf = (n: number, type: string): string =>
    events.find((event) => event.type === type && event.article.id.endsWith(String(n)))?.id ?? `article ${n} has no ${type}`
  return { store, db: store.path, idOf }
}

const JAILED = `Northlane founder jailed in Rhode Island

A federal judge in Providence sentenced Adrian Kestrel to 84 months in prison on 18 November 2025 and ordered him to forfeit $47,512,300. Prosecutors had asked for nine years. Customers of the crypto exchange Northlane lost $61 million.`
const JAILED_TOO = `Crypto boss Kestrel gets seven years

Adrian Kestrel, who founded the crypto exchange Northlane, was sentenced to seven years in prison on 18 November 2025. He must forfeit $47,512,300, a court in Providence ruled.`
const FINED = `Osaka watchdog fines Tanuki Coin

Japan's Financial Services Agency fined the crypto exchange Tanuki Coin ¥30 million on 19 November 2025 for lax controls.`

describe('docket explain EVENT', () => {
  test('tells the words, the pattern and the place of each field, and what came near', async () => {
    const { store, db, idOf } = stored([JAILED])
    store.close()
    const { code, stdout } = await docket(['explain', idOf(1, 'sentencing'), '--db', db])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^event \w{24}: On 18 November 2025 .*Adrian Kestrel.* to 84 months; with it: \$47,512,300 \(forfeiture\)\.\n/u)
    expect(stdout).toContain('read by crypto-docket 0 test; the present version is another\n')
    expect(stdout).toMatch(
      /\n {4}date {5}2025-11-18 {2}"on 18 November 2025"|\n {4}date {5}2025-11-18 {2}"18 November 2025", date\/day-month, in its (?:words|passage)\n/u,
    )
    expect(stdout).toMatch(/\n {4}whom {5}Adrian Kestrel {2}"Adrian Kestrel", .*, in its words\n/u)
    expect(stdout).toMatch(
      /\n {4}sentence "84 months" {2}84 months, prison, actual, in its words; of the actions that carry a prison term the nearest\n/u,
    )
    expect(stdout).toMatch(/\n {4}not {6}sentence "nine years" {2}108 months, prison, sought: a sentencing does not carry it\n/u)
    expect(stdout).toMatch(/\n {4}not {6}amount "\$61 million" {2}61000000 USD, loss, actual: no action carries such a sum\n/u)
    expect(stdout).toMatch(/\nThe passages it stands in:\nbody \d+-\d+: A federal judge in Providence/u)
  })

  test('says where the present patterns read no such event', async () => {
    const store = opened()
    const [event] = reading().events
    if (!event) throw new Error('the example has an event')
    store.saveArticle({
      article: article(1, TEXT),
      reading: { ...reading(), events: [{ ...event, type: 'block' }] },
      extractor: '1',
      at: AT,
    })
    const id = store.recentEvents(1)[0]?.id ?? ''
    store.close()
    expect((await docket(['explain', id, '--db', store.path])).stdout).toContain('The present patterns read no such event in its article')
  })

  test('--json has the event as it is read again, and its passages', async () => {
    const { store, db, idOf } = stored([JAILED])
    store.close()
    const { stdout } = await docket(['explain', idOf(1, 'sentencing'), '--db', db, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      event: idOf(1, 'sentencing'),
      readAgain: { type: 'sentencing' },
      passages: [{ kind: 'body' }],
    })
  })

  test.each([
    ['article000001', 'is an article; events are explained'],
    ['ffffffffffff', 'has an id that begins with "ffffffffffff"'],
  ])('%s is told for what it is', async (given, complaint) => {
    const { store, db } = stored([JAILED])
    store.close()
    expect(await docket(['explain', given, '--db', db])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(complaint) })
  })

  test('an id without a database is no text', async () => {
    expect(await docket(['explain', '0123456789ab'])).toMatchObject({ code: 10, stdout: '' })
  })
})

describe('docket explain EVENT EVENT', () => {
  const explainTwo = async (db: string, a: string, b: string) => (await docket(['explain', a, b, '--db', db])).stdout

  test('tells what speaks for one case, with points, threshold and keys', async () => {
    const { store, db, idOf } = stored([JAILED, JAILED_TOO, FINED])
    store.close()
    const stdout = await explainTwo(db, idOf(1, 'sentencing'), idOf(2, 'sentencing'))
    expect(stdout).toMatch(/\nOne case: \d+\.\d points of the \d\.\d that are needed\.\n/u)
    expect(stdout).toMatch(/\nfor one case\n {2}\+4\.5 {2}name {13}Adrian Kestrel\n/u)
    expect(stdout).toMatch(/\n {2}\+\d+\.\d {2}in all, of \d\.\d that are needed\n/u)
    expect(stdout).toMatch(/\nThey are compared since both have .*"word northlane"/u)
  })

  test('tells what speaks against it, and that nothing makes them be compared', async () => {
    const { store, db, idOf } = stored([JAILED, JAILED_TOO, FINED])
    store.close()
    const stdout = await explainTwo(db, idOf(1, 'sentencing'), idOf(3, 'penalty'))
    expect(stdout).toMatch(/\nNot one case: -?\d+\.\d points of the/u)
    expect(stdout).toMatch(/\nagainst it\n {2}-\d/u)
    expect(stdout).toContain('They share no key')
  })

  test('what people decided comes first', async () => {
    const { store, db, idOf } = stored([JAILED, JAILED_TOO, FINED])
    const [a, b] = [idOf(1, 'sentencing'), idOf(2, 'sentencing')]
    store.addDecision({ kind: 'split', author: 'Ada Obi', reason: 'two men of one name', at: AT, one: [a], other: [b] })
    relinkCases(store)
    const stdout = await explainTwo(db, a, b)
    expect(stdout).toContain('\nNot one case: Ada Obi decided so on 2026-03-01: two men of one name.\n')
    expect(stdout).toContain('\nDecision 1, split, by Ada Obi on 2026-03-01: two men of one name')
    store.undoDecision({ id: 1, author: 'Ngozi Eze', reason: 'it is one', at: AT })
    relinkCases(store)
    const undone = await explainTwo(db, a, b)
    expect(undone).toMatch(/\nOne case: \d/u)
    expect(undone).toContain('(undone by Ngozi Eze on 2026-03-01)')
    store.close()
  })

  test('two of one article, one event, and cases that were not made yet', async () => {
    const { store, db, idOf } = stored([JAILED], { isLinked: false })
    const id = idOf(1, 'sentencing')
    expect(await explainTwo(db, id, id)).toContain('It is one event.')
    const other = store.recentEvents(9).find((event) => event.id !== id)?.id
    if (other !== undefined) expect(await explainTwo(db, id, other)).toContain('has not been compared yet')
    store.close()
  })

  test('--json has all of it', async () => {
    const { store, db, idOf } = stored([JAILED, JAILED_TOO])
    store.close()
    const { stdout } = await docket(['explain', idOf(1, 'sentencing'), idOf(2, 'sentencing'), '--db', db, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      events: [{ id: idOf(1, 'sentencing') }, { id: idOf(2, 'sentencing') }],
      isOneCase: true,
      score: { reasons: expect.arrayContaining([expect.objectContaining({ reason: 'name', weight: 4.5 })]) },
      sharedKeys: expect.arrayContaining(['word northlane']),
      decisions: [],
      conclusion: expect.stringMatching(/^One case: /u),
    })
  })
})

describe('docket explain --page', () => {
  const page = (body: string, head = ''): string =>
    `<!doctype html><html lang="en"><head><title>Broker fined after raid | Example News</title>${head}</head><body>${body}</body></html>`
  const prose = `<p>${'The regulator fined the broker for running an unlicensed exchange in the city. '.repeat(4)}</p>`
  test('tells elements and lines removed with their rules, and where each fact comes from', async () => {
    using folder = temporaryFolder()
    const head = '<meta property="article:published_time" content="2026-02-03T09:00:00Z">'
    const body = `<article><h1>Broker fined after raid</h1>${prose}${prose}<p>Also read: Another broker</p></article><aside class="rail">Most read this week</aside>`
    writeFileSync(folder.file('page.html'), page(body, head))
    const { code, stdout } = await docket(['explain', '--page', folder.file('page.html')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^an article: 2 blocks, \d+ characters\n/u)
    expect(stdout).toContain(
      'title      Broker fined after raid\n             <h1>: Broker fined after raid\n             <title>: Broker fined after raid | Example News',
    )
    expect(stdout).toContain('published  2026-02-03T09:00:00.000Z\n             meta article:published_time: 2026-02-03T09:00:00Z')
    expect(stdout).toContain('byline     unknown')
    expect(stdout).toMatch(/elements removed:\n {4}aside {2}aside\.rail {2}"Most read this week"/u)
    expect(stdout).toMatch(/lines removed:\n {4}see-also {2}paragraph {2}"Also read: Another broker"/u)
  })
  test('a page without an article says what it is', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('error.html'), '<html><head><title>Page not found</title></head><body><p>Sorry.</p></body></html>')
    expect((await docket(['explain', '--page', folder.file('error.html')])).stdout).toMatch(/^no article, not_an_article: error page/u)
  })
  test('--json has the whole reading', async () => {
    const { stdout } = await docket([
      'explain',
      '--page',
      '--json',
      join(import.meta.dirname, '../../samples/articles/asic-coralbay-federal-court/source.html'),
    ])
    const { metadata, removed } = JSON.parse(stdout)
    expect(metadata.title).toContain('Coralbay')
    expect(removed.map(({ rule }: { rule: string }) => rule)).toContain('footer')
  })
})
