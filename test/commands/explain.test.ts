import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { explain } from '../../src/commands/explain/explanation.ts'
import { readSamples } from '../../src/commands/score/gold.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { createTracer } from '../../src/extract/trace.ts'
import { link } from '../../src/link/link.ts'
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
