import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { openStore } from '../../src/store/open.ts'
import type { Article, Mention, Reading } from '../../src/types.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

/** An article of `samples/` as the whole pipeline reads it. */
export interface Sample {
  readonly article: Article
  readonly reading: Reading
  /** Its page, with a place for other paragraphs. */
  readonly page: (paragraphs: readonly string[]) => string
  /** Words of its names: those can be others in another matter. */
  readonly names: ReadonlySet<string>
}

export interface Samples {
  readonly samples: readonly Sample[]
  /** Passages in which nothing is mentioned. */
  readonly background: readonly string[]
  /** Words that are no names. */
  readonly words: readonly string[]
}

/** Runs the pipeline over the samples once. */
export async function readSamples(): Promise<Samples> {
  using folder = temporaryFolder()
  const database = folder.file('samples.db')
  const server = await serveSamples({ revised: false })
  try {
    const { context } = recordedContext()
    await runOnce({ command: 'bench', database, feeds: server.feeds, network: server.network, quiet: true }, context)
  } finally {
    await server.close()
  }
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    const stored = [...store.value.allArticles()].filter(({ duplicateOf }) => duplicateOf === undefined)
    const read = stored.flatMap(({ article }) => {
      const reading = store.value.readingOf(article.id)
      return reading === undefined ? [] : [{ article, reading }]
    })
    const common = new Set(read.flatMap(({ article }) => article.text.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []))
    const pages = readPages()
    return {
      samples: read.map(({ article, reading }) => ({ article, reading, names: namesOf(reading, common), page: pageOf(article, pages) })),
      background: read
        .filter(({ article }) => article.language === 'en')
        .flatMap(({ article, reading }) => findBackground(article, reading)),
      words: [...new Set(read.flatMap(({ article }) => article.text.match(/(?<!\p{L})\p{Ll}{4,10}(?!\p{L})/gu) ?? []))].sort(),
    }
  } finally {
    store.value.close()
  }
}

/** Of persons, companies, targets and venues of no gazetteer; never a word that is also the name of an authority or a place. */
function namesOf({ mentions, events }: Reading, common: ReadonlySet<string>): ReadonlySet<string> {
  const isFixed = (mention: Mention) =>
    mention.kind === 'agency' || mention.kind === 'court' || mention.kind === 'jurisdiction' || mention.kind === 'date'
  const isName = (mention: Mention) =>
    mention.kind === 'person' || mention.kind === 'company' || (mention.kind === 'exchange' && !mention.confirmed)
  const fixed = new Set(
    mentions.filter((each) => isFixed(each) || (each.kind === 'exchange' && each.confirmed)).flatMap(({ quote }) => wordsOf(quote)),
  )
  const named = [...mentions.filter(isName).map(({ quote }) => quote), ...events.flatMap(({ targets }) => targets)].flatMap(wordsOf)
  return new Set(named.filter((word) => word.length > 3 && !fixed.has(word) && !common.has(word.toLowerCase())))
}

const wordsOf = (name: string): readonly string[] => name.match(/\p{Lu}\p{L}+/gu) ?? []

function findBackground({ text }: Article, { mentions }: Reading): readonly string[] {
  return [...text.matchAll(/[^\n.!?]{60,}[.!?](?=\s|$)/gu)]
    .filter(({ index, 0: passage }) => !mentions.some(({ start, end }) => start < index + passage.length && end > index))
    .map(([passage]) => passage.trim())
}

function readPages(): readonly { readonly path: string; readonly html: string }[] {
  return globSync(join(import.meta.dirname, '../../samples/articles/*/source.html'))
    .sort()
    .map((file) => {
      const meta: { readonly path: string } = JSON.parse(readFileSync(join(dirname(file), 'meta.json'), 'utf8'))
      return { path: meta.path, html: readFileSync(file, 'latin1') }
    })
}

/** The markup of the article's page; of an article that came as a PDF, that of any. */
function pageOf({ url }: Article, pages: ReturnType<typeof readPages>): Sample['page'] {
  const { html } = pages.find(({ path }) => url.endsWith(path)) ?? pages[0] ?? { html: '<p></p>' }
  return (paragraphs) => {
    let isFirst = true
    return html.replace(/<p\b[^>]*>[\s\S]*?<\/p>/gu, () => {
      if (!isFirst) return ''
      isFirst = false
      return paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')
    })
  }
}
