import { category, id, type Line, optional, text } from '../../schema/codebook-line.ts'
import { type Change, changeKinds, changeReasons } from './changes.ts'

/** The codebook of changes.csv and changes.jsonl. */
export const changeColumns: Readonly<Record<keyof Change, Line>> = {
  fact_id: id('Id of the mention or the event.'),
  fact: category(['mention', 'event'], 'Which of the two.'),
  kind: text('mentions.kind, or events.type.'),
  change: category(changeKinds, 'It came, it went, or one of its values differs.'),
  why: category(
    changeReasons,
    'source: the article is new or gone, its text changed, or it turned out to be a copy; patterns: the same text was read by other patterns; correction: a person put it right, or took that back; other: none of these.',
  ),
  property: optional(text('Which value differs.'), 'not applicable'),
  before: optional(text('The value in the version before; several in their order, separated by "; ".'), 'not applicable'),
  after: optional(text('The value in this version.'), 'not applicable'),
  quote: text('The words of the fact, verbatim.'),
  article_id: id('articles.id'),
  url: text('Canonical address of the article.'),
  snapshot_before: optional(id('snapshots.sha256: the page in the version before.'), 'not applicable'),
  snapshot_after: optional(id('snapshots.sha256: the page in this version.'), 'not applicable'),
  extractor_before: optional(text('Version of the patterns that read it in the version before.'), 'not applicable'),
  extractor_after: optional(text('Version of the patterns that read it in this version.'), 'not applicable'),
}
