import { eventLines } from './codebook-events.ts'
import { feedLines } from './codebook-feeds.ts'
import { category, type Described, date, id, instant, integer, text } from './codebook-line.ts'
import { mentionLines } from './codebook-mentions.ts'

const { articles, amounts, sentences, mentions, entities } = mentionLines
const { feeds, snapshots } = feedLines

const context = text('The quote with eighty characters of the article on either side.')
const articleColumns = {
  article_id: id('articles.id'),
  title: articles.columns.title,
  url: articles.columns.url,
  publisher: text('Publisher of the feed that first led to the article.'),
  published_at: articles.columns.published_at,
}

const entityColumns = {
  entity_id: id('entities.id'),
  name: entities.columns.name,
  country: entities.columns.country,
  confirmed: entities.columns.confirmed,
  mentions: integer('Mentions in all articles.', 'mentions'),
  articles: integer('Articles that mention it.', 'articles'),
}
const spanOfYears = {
  first_published_at: instant('Publication of the first article that mentions it.'),
  last_published_at: instant('Publication of the last article that mentions it.'),
}

const { type, date: eventDate, country, quote, pattern } = eventLines.events.columns

export const viewLines = {
  v_amounts: {
    about: 'Amounts with their article, one row a mention. To add up a role, leave out rows with equivalent_to.',
    columns: { ...amounts.columns, quote: mentions.columns.quote, context, pattern: mentions.columns.pattern, ...articleColumns },
  },
  v_sentences: {
    about: 'Legal sentences with their article, one row a mention.',
    columns: { ...sentences.columns, quote: mentions.columns.quote, context, pattern: mentions.columns.pattern, ...articleColumns },
  },
  v_agencies: {
    about: 'Agencies that the articles mention, with counts.',
    columns: { ...entityColumns, events: integer('Events in which it acted.', 'events'), ...spanOfYears },
  },
  v_exchanges: {
    about: 'Exchanges that the articles mention, with counts.',
    columns: { ...entityColumns, events: integer('Events in which it was acted on.', 'events'), ...spanOfYears },
  },
  v_events: {
    about: 'Events in one line each: who did what to whom, how much, how long, where it says so.',
    columns: {
      event_id: id('events.id'),
      type,
      date: eventDate,
      country,
      quote,
      pattern,
      authorities: text('Who acted, separated by "; ".'),
      targets: text('Who was acted on, separated by "; ".'),
      amounts: text('Quotes of its amounts, separated by "; ".'),
      sentences: text('Quotes of its legal sentences, separated by "; ".'),
      case_id: id('cases.id'),
      ...articleColumns,
    },
  },
  v_cases: {
    about: 'Cases with their extent.',
    columns: {
      case_id: id('cases.id'),
      title: eventLines.cases.columns.title,
      events: integer('Events of the case.', 'events'),
      articles: integer('Articles that tell of it.', 'articles'),
      first_date: date('Date of the first event, or else of its article.'),
      last_date: date('Date of the last event, or else of its article.'),
      countries: text('Countries of the acting authorities, separated by ",".'),
    },
  },
  v_provenance: {
    about: 'From every mention back to the page it was read from and the pattern that read it.',
    columns: {
      mention_id: id('mentions.id'),
      kind: mentions.columns.kind,
      quote: mentions.columns.quote,
      start_char: mentions.columns.start_char,
      end_char: mentions.columns.end_char,
      pattern: mentions.columns.pattern,
      context,
      ...articleColumns,
      snapshot_sha256: articles.columns.snapshot_sha256,
      snapshot_url: snapshots.columns.final_url,
      fetched_at: snapshots.columns.fetched_at,
      extractor: articles.columns.extractor,
      extracted_at: instant('When this extractor first read this snapshot.'),
    },
  },
  v_feed_health: {
    about: 'How each feed is doing.',
    columns: {
      feed_id: id('feeds.id'),
      publisher: feeds.columns.publisher,
      title: feeds.columns.title,
      active: feeds.columns.active,
      health: category(['new', 'ok', 'warning', 'failing'], 'Never polled; fine; broke a promise of its file; or the last poll failed.'),
      next_due_at: feeds.columns.next_due_at,
      last_polled_at: feeds.columns.last_polled_at,
      last_ok_at: feeds.columns.last_ok_at,
      failure_weight: feeds.columns.failure_weight,
      last_error_reason: feeds.columns.last_error_reason,
      last_error_detail: feeds.columns.last_error_detail,
      warning: feeds.columns.warning,
      items: integer('Items seen so far.', 'items'),
      pending: integer('Items still to be fetched.', 'items'),
      failed: integer('Items whose article could not be had.', 'items'),
      articles: integer('Articles it led to.', 'articles'),
      newest_item_at: instant('Date of its newest item.'),
    },
  },
  v_coverage: {
    about: 'Which feed was looked at on which day. A day without a row was not looked at; a row with succeeded > 0 and no items had none.',
    columns: {
      feed_id: id('feeds.id'),
      publisher: feeds.columns.publisher,
      day: { ...date('The day, in UTC.'), unit: 'YYYY-MM-DD' },
      polls: integer('Times it was asked.', 'polls'),
      succeeded: integer('Times it answered with a feed, or that nothing had changed.', 'polls'),
      new_items: integer('Items first seen that day.', 'items'),
      articles: integer('Articles that those items led to.', 'articles'),
    },
  },
} satisfies Record<string, Described>
