import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AmountRole, ArticleText, EventType, Qualifier, SentenceType, Status } from '../../types.ts'

/** A mention as annotated: the quote, and which of its occurrences in the text. */
interface GoldMention {
  readonly quote: string
  readonly nth: number
}

export interface GoldAmount extends GoldMention {
  readonly min?: string | number | null
  readonly max?: string | number | null
  readonly currency: string
  readonly qualifier: Qualifier
  readonly role: AmountRole
  readonly status: Status
  readonly equivalent_to?: string | null
  readonly vague: boolean
}

export interface GoldSentence extends GoldMention {
  readonly min_months?: number | null
  readonly max_months?: number | null
  readonly life: boolean
  readonly type: SentenceType
  readonly status: Status
}

export interface GoldEntity extends GoldMention {
  readonly id: string
  readonly name?: string
}

export interface GoldEvent {
  readonly type: EventType
  readonly authorities: readonly string[]
  readonly targets: readonly string[]
  readonly amounts: readonly string[]
  readonly sentences: readonly string[]
  readonly date?: string | null
  readonly quote: string
}

/** What is annotated of a document; a kind that is absent was not annotated there and is not scored there. */
export interface Gold {
  readonly relevant?: boolean
  readonly amounts?: readonly GoldAmount[]
  readonly sentences?: readonly GoldSentence[]
  readonly agencies?: readonly GoldEntity[]
  readonly exchanges?: readonly GoldEntity[]
  readonly actions?: readonly GoldEvent[]
}

export interface GoldDocument {
  readonly id: string
  readonly article: ArticleText
  readonly gold: Gold
}

/** Annotated documents as JSONL: `{id, title, url, published, text, gold}` a line. */
export function readGold(file: string): readonly GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const { id, title, url, published, text, gold } = JSON.parse(line)
      if (typeof text !== 'string' || typeof gold !== 'object') throw new Error(`${file}:${index + 1}: expected {id, title, text, gold}`)
      return { id, gold, article: { title: title ?? '', text, ...(url && { url }), ...(published && { publishedAt: published }) } }
    })
}

const samples = fileURLToPath(new URL('../../../samples/articles', import.meta.url))

/** The samples that hold an article, as the reader reads them, with what is expected of each. */
export async function readSamples(): Promise<readonly GoldDocument[]> {
  const documents: GoldDocument[] = []
  for (const slug of readdirSync(samples).sort()) {
    const document = await readSample(slug)
    if (document) documents.push(document)
  }
  return documents
}

async function readSample(slug: string): Promise<GoldDocument | undefined> {
  const { readSnapshot } = await import('../../read/snapshot.ts')
  const json = (name: string) => JSON.parse(readFileSync(join(samples, slug, name), 'utf8'))
  const [meta, expected] = [json('meta.json'), json('expected.json')]
  if (meta.kind !== 'article' || expected.outcome !== undefined) return undefined
  const page = join(samples, slug, 'source.html')
  const article = await readSnapshot({
    snapshot: {
      body: readFileSync(existsSync(page) ? page : join(samples, slug, 'source.pdf')),
      contentType: meta.headers?.['content-type'] ?? 'text/html',
      finalUrl: `http://sample.example${meta.path}`,
      sha256: slug,
    },
    item: { title: meta.title, country: meta.country, language: meta.language, ...(meta.publishedAt && { publishedAt: meta.publishedAt }) },
  })
  if (!article.ok) throw new Error(`samples/articles/${slug}: ${article.reason}: ${article.detail}`)
  const { events, amounts, ...rest } = expected
  return {
    id: slug,
    article: article.value,
    gold: {
      ...rest,
      ...(amounts && {
        amounts: amounts.map(({ equivalentTo, ...amount }: { equivalentTo?: string }) => ({
          ...amount,
          ...(equivalentTo && { equivalent_to: equivalentTo }),
        })),
      }),
      ...(expected.sentences && { sentences: expected.sentences.map(toSentence) }),
      ...(events && { actions: events }),
    },
  }
}

function toSentence({ minMonths, maxMonths, ...sentence }: { readonly minMonths?: number; readonly maxMonths?: number }): object {
  return {
    ...sentence,
    ...(minMonths !== undefined && { min_months: minMonths }),
    ...(maxMonths !== undefined && { max_months: maxMonths }),
  }
}
