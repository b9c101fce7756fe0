import type { AmountMention, ArticleText, EnforcementEvent, Mention, Reading, Span } from './types.ts'

/** One object of `docket extract`: the published contract, kept stable. Indexes point into `mentions`. */
export interface ContractDocument {
  readonly id: string
  readonly relevant: boolean
  readonly article: {
    readonly url?: string
    readonly title: string
    readonly publishedAt?: string
    readonly language?: string
    readonly text?: string
  }
  readonly mentions: readonly Readonly<Record<string, unknown>>[]
  readonly events: readonly Omit<EnforcementEvent, 'sources'>[]
  readonly diagnostics: readonly { readonly pattern: string; readonly start: number; readonly end: number; readonly reason: string }[]
}

/** A reading as `docket extract` prints it; `withText` is for a single document, whose text its reader may not have. */
export function toContract(id: string, article: ArticleText, reading: Reading, withText: boolean): ContractDocument {
  return {
    id,
    relevant: reading.relevant,
    article: {
      ...(article.url !== undefined && { url: article.url }),
      title: article.title,
      ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
      ...(article.language !== undefined && { language: article.language }),
      ...(withText && { text: article.text }),
    },
    mentions: reading.mentions.map(
      (mention) => (mention.kind === 'amount' ? toAmount(mention, reading.mentions) : mention) as Readonly<Record<string, unknown>>,
    ),
    events: reading.events.map(({ sources: _sources, ...event }) => event),
    diagnostics: reading.diagnostics.map(({ pattern, span, reason }) => ({ pattern, start: span.start, end: span.end, reason })),
  }
}

function toAmount(mention: AmountMention, mentions: readonly Mention[]): unknown {
  const { equivalentTo, partOf, ...rest } = mention
  const indexOf = (span: Span | undefined): number | undefined => {
    const index = span && mentions.findIndex(({ kind, start, end }) => kind === 'amount' && start === span.start && end === span.end)
    return index === -1 ? undefined : index
  }
  const [converted, total] = [indexOf(equivalentTo), indexOf(partOf)]
  return { ...rest, ...(converted !== undefined && { equivalentTo: converted }), ...(total !== undefined && { partOf: total }) }
}
