import { category, type Described, date, endChar, id, integer, startChar, text } from './codebook-line.ts'
import { eventTypes } from './values.ts'

export const eventLines = {
  events: {
    about: 'Enforcement and regulatory actions that the articles report, one row an action an article.',
    columns: {
      id: id('Hash of article, type, evidence and pattern.'),
      article_id: id('articles.id'),
      type: category(eventTypes, 'What was done.'),
      date: date('When, as exactly as the text states it.'),
      country: text('Country of the acting authority: ISO 3166 alpha-2, EU, or XX.'),
      start_char: startChar,
      end_char: endChar,
      quote: text('The words that state it, verbatim.'),
      pattern: id('Pattern that read it.'),
    },
  },
  event_authorities: {
    about: 'Who acted, one row an authority of an event.',
    columns: {
      event_id: id('events.id'),
      position: integer('Order in the text.', 'count from 0'),
      name: text('Name of the agency, or the court as it is quoted.'),
      entity_id: id('entities.id, for agencies.'),
    },
  },
  event_targets: {
    about: 'Who was acted on, one row a target of an event.',
    columns: {
      event_id: id('events.id'),
      position: integer('Order in the text.', 'count from 0'),
      name: text('Name as written, or the description of an unnamed target.'),
      entity_id: id('entities.id, where the target is an exchange that the article names.'),
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
  cases: {
    about: 'Real-world matters, each told by one or more articles.',
    columns: { id: id('Stable as long as its first event stays.'), title: text('Short name of the matter.') },
  },
  case_events: {
    about: 'Which events belong to which case.',
    columns: { case_id: id('cases.id'), event_id: id('events.id') },
  },
  codebook: {
    about: 'This table: what every column means.',
    columns: {
      table_name: text('Table or view.'),
      column_name: text('Column; * is the table itself.'),
      type: text('What kind of value: id, text, instant, date, integer, real, decimal (exact, as text), flag, category.'),
      unit: text('Unit or format of the values.'),
      allowed_values: text('The closed list of values, separated by ", ".'),
      description: text('What it means.'),
    },
  },
} as const satisfies Record<string, Described>
