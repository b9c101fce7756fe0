/** From a fact back to the page it was read from and the pattern that read it. */
import { feedLines } from '../codebook-feeds.ts'
import { id, instant } from '../codebook-line.ts'
import { mentionLines } from '../codebook-mentions.ts'
import { articleColumns, context, contextOf, publisherOf, type View } from './view.ts'

const { articles, mentions } = mentionLines
const { snapshots } = feedLines

export const provenanceViews = {
  v_provenance: {
    about: 'From every mention back to the page it was read from and the pattern that read it.',
    columns: {
      mention_id: id('mentions.id'),
      kind: mentions.columns.kind,
      quote: mentions.columns.quote,
      start_char: mentions.columns.start_char,
      end_char: mentions.columns.end_char,
      pattern: mentions.columns.pattern,
      correction_id: mentions.columns.correction_id,
      context,
      ...articleColumns,
      snapshot_sha256: articles.columns.snapshot_sha256,
      snapshot_url: snapshots.columns.final_url,
      fetched_at: snapshots.columns.fetched_at,
      extractor: articles.columns.extractor,
      extracted_at: instant('When this extractor first read this snapshot.'),
    },
    select: `
  SELECT m.id AS mention_id, m.kind, m.quote, m.start_char, m.end_char, m.pattern, m.correction_id, ${contextOf('m', 'a')} AS context,
    a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at,
    a.snapshot_sha256, s.final_url AS snapshot_url, s.fetched_at, a.extractor,
    (SELECT max(x.at) FROM extractions x
      WHERE x.article_id = a.id AND x.extractor = a.extractor AND x.snapshot_sha256 IS a.snapshot_sha256) AS extracted_at
  FROM mentions m JOIN articles a ON a.id = m.article_id LEFT JOIN snapshots s ON s.sha256 = a.snapshot_sha256`,
  },
} satisfies Record<string, View>
