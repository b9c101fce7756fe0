import { category, type Described, decimal, endChar, id, instant, integer, optional, real, startChar, text } from './codebook-line.ts'
import { correctionActions, correctionStates, factKinds } from './values.ts'

const PER_UNIT = 'units of priced_in for one unit of base'

export const correctionLines = {
  corrections: {
    about:
      'What people have put right, one row an act. The tables of facts hold the corrected values, and a rejected fact is not in them; what was read before stands in correction_values. Rows that show a correction name it in correction_id.',
    columns: {
      id: id('Hash of article, fact, author, time and values.'),
      article_id: id('articles.id'),
      fact: category(factKinds, 'What kind of row it is about.'),
      kind: text('mentions.kind or events.type, as it was read.'),
      fact_id: optional(
        id('mentions.id or events.id of the fact it applies to, or that it keeps out; absent where the reading no longer has it.'),
        'not applicable',
      ),
      action: category(correctionActions, 'Other values; no fact at all; looked at and found right; or a fact that was not read.'),
      author: text('Who says so.'),
      reason: text('Why.'),
      at: instant('When it was said.'),
      state: category(
        correctionStates,
        'In force; in force, and the reading now says the same by itself; the reading no longer has the fact; or taken back.',
      ),
      undone_by: optional(text('Who took it back.'), 'not yet'),
      undone_reason: optional(text('Why it was taken back.'), 'not yet'),
      undone_at: optional(instant('When it was taken back.'), 'not yet'),
      quote: text('The words of the fact, verbatim, when it was corrected.'),
      start_char: startChar,
      end_char: endChar,
      occurrence: integer('Which it was of the facts of this kind with these words.', 'count from 1'),
      context_before: text('The words before the quote, by which the fact is found again in a text that has changed.'),
      context_after: text('The words behind it.'),
      text_hash: id('articles.text_hash when it was corrected.'),
    },
  },
  correction_values: {
    about: 'The values of each correction beside those that were read, one row a field; of a rejected fact, what was read.',
    columns: {
      correction_id: id('corrections.id'),
      field: text('Column of the fact, or entity, authorities, targets.'),
      value: optional(
        text('What it was set to; absent where it was emptied, and where the action is neither set nor add.'),
        'not applicable',
      ),
      original: optional(text('What the last reading says; absent where it says nothing.'), 'not applicable'),
    },
  },
  uncorrected_readings: {
    exported: false,
    about: 'What the patterns read of each article with corrections, from which it is made anew. For the program.',
    columns: {
      article_id: id('articles.id'),
      reading: text('Mentions and events as JSON; its spans count UTF-16 units.'),
    },
  },
  rates: {
    about: 'Exchange rates and prices as their publishers state them, one row a day, pair and source.',
    columns: {
      id: integer('Row id.', 'count from 1'),
      currency: text('What is valued: ISO 4217 code, or ticker of a crypto asset. One of base and priced_in.'),
      day: { type: 'date', unit: 'YYYY-MM-DD', description: 'The day the rate is of.' },
      base: text('One unit of this costs rate.'),
      priced_in: text('What rate is counted in.'),
      rate: decimal('The rate, exact.', PER_UNIT),
      rate_real: real('rate as a number, for arithmetic.', PER_UNIT),
      source: text('Who published it: "ecb", or as named at the import.'),
      imported_at: instant('When this value was imported.'),
    },
  },
} as const satisfies Record<string, Described>
