import {
  category,
  correctionId,
  type Described,
  decimal,
  endChar,
  flag,
  id,
  instant,
  integer,
  optional,
  real,
  startChar,
  text,
} from './codebook-line.ts'
import { aliasReasons, amountRoles, cueDecisions, entityKinds, mentionKinds, qualifiers, sentenceTypes, statuses } from './values.ts'

const UNITS = 'full units of the currency'

export const mentionLines = {
  articles: {
    about: 'Articles in their latest reading, one row an article.',
    key: ['id'],
    columns: {
      seq: integer('Order of storing; the row id that articles_fts points to.', 'count from 1'),
      id: id('Hash of the canonical address.'),
      url: text('Canonical address.'),
      title: text('Headline.'),
      byline: optional(text('Author line.'), 'not stated', 'not extracted'),
      published_at: optional(instant('Publication, as the page or else the feed states it.'), 'not stated', 'not extracted'),
      modified_at: optional(instant('Last change, as the page states it.'), 'not stated', 'not extracted'),
      language: text('Language of the text: BCP 47.'),
      country: optional(text('Country of the publisher: ISO 3166 alpha-2, EU, or XX.'), 'not stated'),
      text: text('Title, blank line, paragraphs with blank lines between. Every span of the article counts in it.'),
      text_hash: id('Hash of the text: tells whether it has changed, or been damaged.'),
      relevant: flag('1 where regulation, enforcement or crime around crypto assets is the main matter.'),
      duplicate_of: optional(
        id('articles.id: the original of a syndicated copy. A copy has no facts of its own, so that none counts twice.'),
        'not applicable',
      ),
      snapshot_sha256: optional(id('snapshots.sha256: the page this reading was made from.'), 'not applicable'),
      extractor: text('Version of the patterns that made this reading.'),
      stored_at: instant('When the article was first stored.'),
      revised_at: optional(instant('When its text was last found changed.'), 'not yet'),
    },
  },
  article_fingerprints: {
    exported: false,
    about: 'Hashes of the longest passages of each article: articles that share some are compared, and may be copies of one text.',
    columns: {
      article_id: id('articles.id'),
      fingerprint: id('Hash of the letters and digits of one passage.'),
    },
  },
  extractions: {
    about: 'Which extractor read which snapshot of which article, one row each: the history of a revised article.',
    columns: {
      id: id('Hash of article, snapshot, text and extractor.'),
      article_id: id('articles.id'),
      snapshot_sha256: optional(id('snapshots.sha256: what was read.'), 'not applicable'),
      extractor: text('Version of the patterns.'),
      text_hash: id('Hash of the text that was read.'),
      at: instant('When it was first read so.'),
      mentions: integer('Mentions found.', 'mentions'),
      events: integer('Events found.', 'events'),
      diagnostics: integer('Places that could not be read.', 'diagnostics'),
    },
  },
  articles_fts: {
    exported: false,
    about:
      "Full-text index over articles (FTS5): SELECT a.* FROM articles_fts f JOIN articles a ON a.seq = f.rowid WHERE articles_fts MATCH 'forfeit*'.",
    columns: { title: text('articles.title'), text: text('articles.text') },
  },
  entities: {
    about: 'Agencies, exchanges, and the persons and companies that events are about, one row each.',
    columns: {
      id: id(
        'Stable: country and abbreviation of an agency ("us-sec"), brand of an exchange ("mt-gox"); of a person or company its kind, name and first article, since two of one name in two cases are two.',
      ),
      kind: category(entityKinds, 'Public authority, crypto trading venue, person, or other company.'),
      name: text('Canonical English name; of a person or company the fullest spelling.'),
      country: optional(text('ISO 3166 alpha-2, EU, or XX for international.'), 'not stated'),
      confirmed: flag('0 for a name that a pattern found and no gazetteer holds.'),
    },
  },
  entity_aliases: {
    about: 'Other names of the entities: abbreviations, former names, names in local languages, and spellings of the articles.',
    columns: {
      entity_id: id('entities.id'),
      alias: text('The name.'),
      reason: optional(
        category(
          aliasReasons,
          'Of persons and companies, how it is the same name: another spelling or alphabet, with or without initials, title or legal form, the surname or a short form within the same case.',
        ),
        'not applicable',
      ),
    },
  },
  mentions: {
    about: 'Every place in an article where a fact stands, one row a mention.',
    columns: {
      id: id('Hash of article, kind and span.'),
      article_id: id('articles.id'),
      kind: category(mentionKinds, 'What is mentioned.'),
      start_char: startChar,
      end_char: endChar,
      quote: text('The words themselves, verbatim.'),
      entity_id: optional(id('entities.id, for agencies and exchanges.'), 'not applicable'),
      value: optional(
        text('Normalized value of the kinds without a table of their own: a name, ISO country code, ticker, decimal number, or ISO date.'),
        'not applicable',
      ),
      pattern: id('Pattern or gazetteer entry that read it.'),
      correction_id: correctionId,
    },
  },
  amounts: {
    about: 'Values of the amounts, one row a mention of kind amount. To add up a role, take the rows of v_amounts with counts = 1.',
    columns: {
      mention_id: id('mentions.id'),
      min: optional(
        decimal('Exact lower bound; equal to max unless a range. Absent for "up to" and for a vague sum.', UNITS),
        'not stated',
        'not applicable',
      ),
      max: optional(decimal('Exact upper bound. Absent for an open end and for a vague sum.', UNITS), 'not stated', 'not applicable'),
      min_real: optional(real('min as a number, for arithmetic.', UNITS), 'not stated', 'not applicable'),
      max_real: optional(real('max as a number, for arithmetic.', UNITS), 'not stated', 'not applicable'),
      currency: text('ISO 4217 code, or ticker of a crypto asset.'),
      qualifier: optional(category(qualifiers, 'How the text hedges the sum.'), 'not applicable'),
      vague: flag('1 for "millions of dollars": a sum is meant, no value stated.'),
      role: optional(category(amountRoles, 'What the money is in the story.'), 'not extracted'),
      status: optional(category(statuses, 'Happened or imposed; asked for; or could be imposed.'), 'not extracted'),
      equivalent_to: optional(id('mentions.id: the amount that this one converts into another currency.'), 'not applicable'),
      part_of: optional(
        id(
          'mentions.id: the total that this one is part of, both of one event: "$5 million, including a $2 million fine". Said by the words, or by neighbours that add up exactly.',
        ),
        'not applicable',
      ),
    },
  },
  sentences: {
    about: 'Values of the legal sentences, one row a mention of kind sentence.',
    columns: {
      mention_id: id('mentions.id'),
      min_months: optional(
        real('Shortest term; a day is 1/30.4375 of a month. Absent for "up to", for life and for hours of service.', 'months'),
        'not stated',
        'not applicable',
      ),
      max_months: optional(
        real('Longest term. Absent for "at least", for life and for hours of service.', 'months'),
        'not stated',
        'not applicable',
      ),
      life: flag('1 for a life term.'),
      type: category(sentenceTypes, 'What kind of sanction.'),
      status: category(statuses, 'Imposed, served or agreed; asked for; or could be imposed.'),
    },
  },
  mention_cues: {
    about: 'Why a role, type or status was given: the cues in the text that decided it.',
    columns: {
      mention_id: id('mentions.id'),
      position: integer('Order of the cues of a mention.', 'count from 0'),
      decided: category(cueDecisions, 'What it decided.'),
      cue: id('The cue.'),
      start_char: optional(startChar, 'not applicable'),
      end_char: optional(endChar, 'not applicable'),
      quote: optional(text('The words that matched; absent for a cue that is no words.'), 'not applicable'),
    },
  },
  diagnostics: {
    about: 'What looked right and could not be read, one row a place.',
    columns: {
      id: id('Hash of article, pattern, span and reason.'),
      article_id: id('articles.id'),
      pattern: id('Pattern that matched.'),
      start_char: startChar,
      end_char: endChar,
      quote: text('The words themselves, verbatim.'),
      reason: text('Why it could not be read.'),
    },
  },
} as const satisfies Record<string, Described>
