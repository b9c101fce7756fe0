import {
  category,
  correctionId,
  type Described,
  date,
  endChar,
  id,
  instant,
  integer,
  optional,
  real,
  startChar,
  text,
} from './codebook-line.ts'
import { decisionKinds, decisionSides, eventTypes, linkReasons, sourcedFields } from './values.ts'

export const eventLines = {
  events: {
    about: 'Enforcement and regulatory actions that the articles report, one row an action an article.',
    columns: {
      id: id('Hash of article, type, evidence and pattern.'),
      article_id: id('articles.id'),
      type: category(eventTypes, 'What was done.'),
      date: optional(date('When, as exactly as the text states it.'), 'not stated', 'not extracted'),
      country: optional(text('Country of the acting authority: ISO 3166 alpha-2, EU, or XX.'), 'not stated', 'not extracted'),
      start_char: startChar,
      end_char: endChar,
      quote: text('The words that state it, verbatim.'),
      pattern: id('Pattern that read it.'),
      correction_id: correctionId,
    },
  },
  event_authorities: {
    about: 'Who acted, one row an authority of an event.',
    columns: {
      event_id: id('events.id'),
      position: integer('Order in the text.', 'count from 0'),
      name: text('Name of the agency, or the court as it is quoted.'),
      entity_id: optional(id('entities.id, for agencies.'), 'not applicable'),
    },
  },
  event_targets: {
    about: 'Who was acted on, one row a target of an event.',
    columns: {
      event_id: id('events.id'),
      position: integer('Order in the text.', 'count from 0'),
      name: text('Name as written, or the description of an unnamed target.'),
      entity_id: optional(id('entities.id: an exchange that the article names, or the person or company of this case.'), 'not applicable'),
    },
  },
  event_amounts: {
    about: 'Which amounts belong to which event: fines, forfeitures, seizures of that action, never losses or volumes.',
    columns: { event_id: id('events.id'), mention_id: id('mentions.id, amounts.mention_id') },
  },
  event_sentences: {
    about: 'Which legal sentences belong to which event.',
    columns: { event_id: id('events.id'), mention_id: id('mentions.id, sentences.mention_id') },
  },
  event_sources: {
    about:
      'Which words gave a field of an event, one row a field; amounts and sentences have event_amounts and event_sentences. A name stands where it is nearest to the evidence: of "he was arrested", where the man was named.',
    columns: {
      event_id: id('events.id'),
      field: category(
        sourcedFields,
        'The field: an authority or target of the event, its country, or its date. News without a day is of the month of publication, and has no words for it.',
      ),
      position: integer('Of an authority or target its position; 0 of the others.', 'count from 0'),
      start_char: startChar,
      end_char: endChar,
      quote: text('The words, verbatim.'),
      mention_id: optional(id('mentions.id: the mention that stands there.'), 'not applicable'),
    },
  },
  cases: {
    about: 'Real-world matters, each told by one or more articles.',
    columns: {
      id: id(
        'Of the telling that was published first: it stays when later articles are added, and does not depend on the order in which articles came.',
      ),
      title: text('Short name of the matter.'),
    },
  },
  case_events: {
    about: 'Which events belong to which case, and which step of it each tells.',
    columns: {
      case_id: id('cases.id'),
      event_id: id('events.id'),
      step: optional(
        integer('The step of the case; events that tell of one thing have the same.', 'count from 1, in the order of time and law'),
        'not extracted',
      ),
    },
  },
  case_links: {
    about: 'Why a case is one: the pairs of events, of two articles, that joined their tellings, one row a reason.',
    columns: {
      case_id: id('cases.id'),
      event_id: id('events.id: first event of one telling.'),
      other_event_id: id('events.id: first event of the other.'),
      reason: category(linkReasons, 'What speaks for one matter, or against it.'),
      weight: real('Points, added up over the reasons of a pair; negative ones speak against.', 'points'),
      detail: optional(text('What they have in common, or in which they differ.'), 'not applicable'),
    },
  },
  case_articles: {
    about: 'Which articles tell of which case, one row a telling; an article of which no event was read may still tell of one.',
    columns: { case_id: id('cases.id'), article_id: id('articles.id'), telling_id: id('tellings.id') },
  },
  tellings: {
    exported: false,
    about: 'What one article tells of one matter: the unit that is compared when cases are made.',
    columns: {
      id: id('Article and first name.'),
      article_id: id('articles.id'),
      day: integer('Day of publication.', 'days since 1970-01-01; 0 where unknown'),
      content: text('All that is compared, as JSON, so that a telling is made once.'),
    },
  },
  telling_keys: {
    exported: false,
    about: 'What tellings have in common that are compared at all; of one key only neighbours in time are.',
    columns: {
      key: text('A name, or a figure, or an authority with a date or a word.'),
      day: integer('As in tellings.', 'days since 1970-01-01'),
      telling_id: id('tellings.id'),
    },
  },
  telling_pairs: {
    exported: false,
    about: 'Pairs of tellings whose points suffice for one matter.',
    columns: {
      telling_id: id('tellings.id, the smaller.'),
      other_id: id('tellings.id, the greater.'),
      weight: real('Points.', 'points'),
    },
  },
  case_queue: {
    exported: false,
    about: 'Articles whose facts have changed since the cases were last made; empty after a run.',
    columns: { article_id: id('articles.id') },
  },
  case_decisions: {
    about: 'What people decided about cases: they are kept for ever, and followed unless undone.',
    columns: {
      id: integer('Number of the decision.', 'count from 1'),
      kind: category(decisionKinds, 'These events are one matter, or those are another.'),
      author: text('Who decided.'),
      reason: text('Why.'),
      at: instant('When.'),
      undone_at: optional(instant('When it was taken back.'), 'not yet'),
      undone_by: optional(text('Who took it back.'), 'not yet'),
      undone_reason: optional(text('Why it was taken back.'), 'not yet'),
    },
  },
  case_decision_events: {
    about: 'The events of a decision, by what finds them again when the article is read anew.',
    columns: {
      decision_id: id('case_decisions.id'),
      position: integer('Order of the events.', 'count from 0'),
      side: category(decisionSides, 'Of a split: taken out, or taken from.'),
      event_id: id('events.id at the time of the decision.'),
      url: text('articles.url'),
      type: category(eventTypes, 'events.type'),
      targets: text('Names of its targets, separated by "; ".'),
      quote: text('events.quote at the time of the decision.'),
    },
  },
  codebook: {
    about: 'This table: what every column means.',
    columns: {
      table_name: text('Table or view.'),
      column_name: text('Column; * is the table itself.'),
      type: text('What kind of value: id, text, instant, date, integer, real, decimal (exact, as text), flag, category.'),
      unit: optional(text('Unit or format of the values.'), 'not applicable'),
      allowed_values: optional(text('The closed list of values, separated by ", ".'), 'not applicable'),
      description: text('What it means.'),
      refers_to: optional(text('The column whose values these are: join on it.'), 'not applicable'),
      missing: optional(
        text(
          'Why a value may be missing (NULL), most likely reason first: never: none is; not stated: the source does not say; not extracted: it may say, and was not read or not understood; not applicable: there can be none here; not yet: it has not happened.',
        ),
        'not applicable',
      ),
    },
  },
} as const satisfies Record<string, Described>
