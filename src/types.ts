/**
 * The data that flows through the stages, and nothing else: this file has no code and imports nothing.
 * Instants are ISO 8601 UTC strings ("2025-01-22T09:30:00.000Z"), days are "YYYY-MM-DD", money is a decimal string and a currency code.
 * A field that is absent says "not there"; nothing is null, '' or -1.
 */

/** An expected failure is a value; a throw is a bug. `reason` is one of a fixed list a stage publishes, `detail` is for people. */
export type Outcome<T, Reason extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason; readonly detail: string; readonly retryAt?: string }

/** UTF-16 units into `Article.text`, end exclusive: `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number
  readonly end: number
}

/* ---------------------------------------------------------------- feeds and fetching */

/** CSS selectors a feed gives for its article pages, where the general reader needs help. */
export interface Selectors {
  readonly content?: string
  readonly remove?: string
}

/** CSS selectors that find the items of a page that lists notices; all but the first look within an item. */
export interface Listing {
  readonly item: string
  /** Absent: the first link of the item. */
  readonly link?: string
  /** Absent: the text of the link. */
  readonly title?: string
  /** Absent: the first <time> of the item. */
  readonly date?: string
}

/** What a feed promises; a poll that breaks the promise is reported on the feed's health. */
export interface Expectations {
  readonly minItems?: number
  readonly maxAgeDays?: number
  /** Characters and mentions that one of the latest three articles must reach. */
  readonly minCharacters?: number
  readonly minMentions?: number
}

export interface Feed {
  /** Kebab-case and stable, it stands in researchers' databases: "us-sec-press". */
  readonly id: string
  readonly publisher: string
  readonly url: string
  readonly title: string
  readonly kind: 'news' | 'regulator'
  /** ISO 3166 alpha-2, or "EU", or "XX" for international. */
  readonly country?: string
  /** BCP 47: "en", "pt-BR". */
  readonly language?: string
  /** An item is kept when one of these words stands in its title or summary (case-insensitive); absent: all are kept. */
  readonly keep?: readonly string[]
  /** Minutes between polls, where the publisher's own hints say nothing else. */
  readonly intervalMinutes?: number
  /** What stands at `url`; absent: "feed", which is RSS, Atom or JSON Feed. */
  readonly format?: 'feed' | 'sitemap' | 'listing'
  /** Where the items of a listing stand. */
  readonly listing?: Listing
  /** Of a sitemap only the pages whose path begins so. */
  readonly sitemap?: { readonly path: string }
  readonly article?: Selectors
  readonly expect?: Expectations
}

export interface FeedItem {
  readonly feed: string
  /** The item's identity within its feed: a guid or link with scheme, tracking and decoration taken off. */
  readonly guid: string
  readonly url: string
  readonly title: string
  readonly publishedAt?: string
  /** The date as the feed wrote it, kept where it could not be read or was not believed. */
  readonly rawDate?: string
  readonly summary?: string
}

/** Bytes as they came, after decompression; the name is the hash of the content. */
export interface Snapshot {
  readonly sha256: string
  readonly url: string
  readonly finalUrl: string
  readonly fetchedAt: string
  readonly contentType: string
  readonly body: Uint8Array
}

/* ---------------------------------------------------------------- articles */

export interface Article {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly byline?: string
  readonly publishedAt?: string
  readonly modifiedAt?: string
  readonly language: string
  /** Country of the publisher, where the feed states it: evidence for ambiguous names. */
  readonly country?: string
  /** Title, blank line, paragraphs with blank lines between. Nobody edits it afterwards: all spans index into it. */
  readonly text: string
  /** sha256 of the snapshot it was read from; absent for a text that was given. */
  readonly snapshot?: string
}

/** What the extractor needs of an article: any text will do. */
export type ArticleText = Pick<Article, 'title' | 'text'> & Partial<Pick<Article, 'url' | 'publishedAt' | 'country' | 'language'>>

/** A grammatical sentence of the text. Boilerplate ("Also read: …") is kept as a passage, so that nothing is extracted from it. */
export interface Passage extends Span {
  readonly kind: 'title' | 'heading' | 'body' | 'boilerplate'
  /** Counts the blocks of the text from 0; passages of one paragraph share it. */
  readonly paragraph: number
  /** Of boilerplate: the rule that says so. */
  readonly rule?: string
}

/* ---------------------------------------------------------------- mentions */

export type Qualifier = '' | 'about' | 'over' | 'under' | 'up_to' | 'at_least' | 'nearly'

export interface AmountValue {
  /** Exact decimals in full units ("1280000"); an open end or a vague sum has no bound. */
  readonly min?: string
  readonly max?: string
  /** ISO 4217 code or asset ticker. */
  readonly currency: string
  readonly qualifier: Qualifier
  /** "millions of dollars": a sum is meant, no value stated. */
  readonly vague: boolean
}

export type AmountRole =
  | 'penalty'
  | 'settlement'
  | 'disgorgement'
  | 'restitution'
  | 'forfeiture'
  | 'seizure'
  | 'bail'
  | 'loss'
  | 'proceeds'
  | 'volume'
  | 'threshold'
  | 'funding'
  | 'market'
  | 'other'

/** actual: happened, imposed, agreed or alleged as past fact · sought: asked for · potential: could be imposed. */
export type Status = 'actual' | 'sought' | 'potential'

export interface SentenceValue {
  readonly minMonths?: number
  readonly maxMonths?: number
  readonly life: boolean
}

export type SentenceType =
  | 'prison'
  | 'suspended'
  | 'probation'
  | 'supervised_release'
  | 'home_detention'
  | 'community_service'
  | 'activity_ban'

interface MentionBase extends Span {
  /** Verbatim: `text.slice(start, end)`, no-break spaces and all. */
  readonly quote: string
  /** Id of the pattern or gazetteer entry that read it: "amount/symbol-number", "agency/us-sec". */
  readonly pattern: string
}

/** Why a role, type or status was given: the cue's id and the words that matched, so that each decision can be traced. */
export interface Cue {
  readonly id: string
  readonly decided: 'role' | 'status' | 'type' | 'equivalent_to'
  readonly span?: Span
}

export interface AmountMention extends MentionBase {
  readonly kind: 'amount'
  readonly value: AmountValue
  readonly role?: AmountRole
  readonly status?: Status
  /** The mention that this one converts ("€2.85 million ($3.1 million)"), by its span; indexes are made at output. */
  readonly equivalentTo?: Span
  /** The total of the same event that this one is part of ("$5 million, including a $2 million fine"), by its span. */
  readonly partOf?: Span
  readonly cues?: readonly Cue[]
}

export interface SentenceMention extends MentionBase {
  readonly kind: 'sentence'
  readonly value: SentenceValue
  readonly type: SentenceType
  readonly status: Status
  readonly cues?: readonly Cue[]
}

/** A named agency or exchange. `confirmed` is false for a name that a pattern found and no gazetteer holds. */
export interface EntityMention extends MentionBase {
  readonly kind: 'agency' | 'exchange'
  readonly entity: string
  readonly name: string
  readonly country?: string
  readonly confirmed: boolean
}

/** What events need besides: persons, companies, courts, places, laws, charges, assets, counts, dates. */
export interface ContextMention extends MentionBase {
  readonly kind: 'person' | 'company' | 'court' | 'jurisdiction' | 'statute' | 'charge' | 'asset' | 'count' | 'date'
  /** Normalized: a name, ISO country code, ticker, decimal number, or ISO date. */
  readonly value: string
}

export type Mention = AmountMention | SentenceMention | EntityMention | ContextMention
export type MentionKind = Mention['kind']

/** Looked right, could not be read. */
export interface Diagnostic {
  readonly pattern: string
  readonly span: Span
  readonly reason: string
}

/** What `extract` hands to `link`. Mentions are in text order; spans of one kind never overlap. */
export interface Extraction {
  readonly passages: readonly Passage[]
  readonly mentions: readonly Mention[]
  readonly diagnostics: readonly Diagnostic[]
}

/* ---------------------------------------------------------------- events and cases */

export type EventType =
  | 'arrest'
  | 'charge'
  | 'guilty_plea'
  | 'conviction'
  | 'sentencing'
  | 'settlement'
  | 'penalty'
  | 'seizure'
  | 'ban'
  | 'block'
  | 'shutdown'
  | 'license_granted'
  | 'license_refused'
  | 'sanction'
  | 'warning'
  | 'investigation'
  | 'rulemaking'
  | 'dismissal'
  | 'ruling'
  | 'civil_suit'
  | 'extradition'

export interface Evidence extends Span {
  readonly quote: string
}

export interface EnforcementEvent {
  readonly type: EventType
  /** "YYYY-MM-DD", "YYYY-MM" or "YYYY", as exactly as the text states it. */
  readonly date?: string
  /** ISO alpha-2 of the acting authority's country, "EU" or "XX". */
  readonly country?: string
  /** Agency entity ids, and courts by their quoted name. */
  readonly authorities: readonly string[]
  readonly targets: readonly string[]
  /** Indexes into the mentions of the reading. */
  readonly amounts: readonly number[]
  readonly sentences: readonly number[]
  readonly evidence: Evidence
  /** Id of the event pattern. */
  readonly pattern: string
  readonly sources?: EventSources
}

/** The words that gave each field of an event: a name where it stands nearest to the evidence. Absent where no words say it. */
export interface EventSources {
  /** Absent for news without a day, which is of the month of publication. */
  readonly date?: Span
  readonly country?: Span
  /** One for each authority and each target, in their order. */
  readonly authorities: readonly (Span | undefined)[]
  readonly targets: readonly (Span | undefined)[]
}

/** Everything read out of one article: mentions with roles and statuses, events over them. */
export interface Reading {
  readonly relevant: boolean
  readonly mentions: readonly Mention[]
  readonly events: readonly EnforcementEvent[]
  readonly diagnostics: readonly Diagnostic[]
}

/* ---------------------------------------------------------------- drift */

/** What a feed brought of late, the newest first. */
export interface FeedHistory {
  readonly feed: string
  /** When it last answered; absent where its last poll failed. */
  readonly lastOkAt?: string
  /** When its items were published, or else first seen. */
  readonly items: readonly string[]
  /** When the first of its items was seen. */
  readonly watchedSince?: string
  readonly articles: readonly { readonly characters: number; readonly mentions: number }[]
  /** Of the items that were dealt with, whether they became an article. */
  readonly settled: readonly boolean[]
}

/** In which of the newest articles a pattern fired: how many articles ago, ascending. */
export interface PatternHistory {
  readonly pattern: string
  readonly ranks: readonly number[]
}

export interface History {
  readonly feeds: readonly FeedHistory[]
  readonly patterns: readonly PatternHistory[]
}

/** Something that still answers and no longer brings what it used to. */
export interface Alarm {
  readonly kind: 'dried_up' | 'articles_failing' | 'texts_shrank' | 'mentions_stopped' | 'pattern_silent'
  readonly feed?: string
  readonly pattern?: string
  readonly detail: string
}
