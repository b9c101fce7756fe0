/** What must hold between rows, as SQL that selects those where it does not. */
import { codebookRows } from '../../schema/codebook.ts'
import type { Remedy } from './check-result.ts'

export interface SqlCheck {
  readonly check: string
  /** Counts the rows looked at. */
  readonly all: string
  /** Selects one text for each wrong row. */
  readonly wrong: string
  readonly remedy: Remedy
}

function spanCheck(table: string, id: string, from: string, article: string): SqlCheck {
  return {
    check: `spans of ${table}`,
    all: `select count(*) from ${table}`,
    wrong: `select t.${id} || ' "' || t.quote || '"' from ${from} join articles a on a.id = ${article}
      where t.start_char is not null and substr(a.text, t.start_char + 1, t.end_char - t.start_char) is not t.quote`,
    remedy: 'reextract',
  }
}

export const spanChecks: readonly SqlCheck[] = [
  ...['mentions', 'events', 'diagnostics'].map((table) => spanCheck(table, 'id', `${table} t`, 't.article_id')),
  spanCheck('event_sources', "event_id || ' ' || t.field", 'event_sources t join events e on e.id = t.event_id', 'e.article_id'),
  spanCheck('mention_cues', "mention_id || ' cue ' || t.position", 'mention_cues t join mentions m on m.id = t.mention_id', 'm.article_id'),
]

export const factChecks: readonly SqlCheck[] = [
  {
    check: 'mentions have the values of their kind, and no others',
    remedy: 'reextract',
    all: 'select count(*) from mentions',
    wrong: `select m.id || ' ' || m.kind from mentions m
      left join amounts n on n.mention_id = m.id left join sentences s on s.mention_id = m.id left join entities e on e.id = m.entity_id
      where (m.kind = 'amount') is not (n.mention_id is not null) or (m.kind = 'sentence') is not (s.mention_id is not null)
        or (m.kind in ('agency', 'exchange')) is not (e.kind is m.kind and e.id is not null)
        or (m.kind in ('amount', 'sentence', 'agency', 'exchange')) is not (m.value is null)`,
  },
  {
    check: 'decimals are exact and equal their numbers',
    remedy: 'reextract',
    all: 'select count(*) from amounts',
    wrong: `select mention_id || ' ' || coalesce(min, '') || '–' || coalesce(max, '') from amounts
      where cast(min as real) is not min_real or cast(max as real) is not max_real or min glob '*[^0-9.]*' or max glob '*[^0-9.]*'
        or min = '' or max = '' or min_real > max_real or (vague and coalesce(min, max) is not null)`,
  },
  {
    check: 'rates are exact and equal their numbers',
    remedy: 'restore',
    all: 'select count(*) from rates',
    wrong: `select source || ' ' || currency || ' ' || day || ' ' || rate from rates
      where cast(rate as real) is not rate_real or rate glob '*[^0-9.]*' or rate_real <= 0 or currency not in (base, priced_in) or date(day) is not day`,
  },
  {
    check: 'corrections show in the facts that they are about, and rejected facts are not there',
    remedy: 'reextract',
    all: 'select count(*) from corrections',
    wrong: `with shown as (select id, correction_id from mentions where correction_id is not null
        union all select id, correction_id from events where correction_id is not null),
      active as (select * from corrections where state = 'applied' or (state = 'agrees' and action <> 'add'))
      select id from active where action <> 'reject' and fact_id not in (select id from shown)
        and fact_id not in (select fact_id from active where action = 'reject')
      union all select id from active where action = 'reject' and (fact_id in (select id from mentions) or fact_id in (select id from events))
      union all select s.id from shown s left join active c on c.id = s.correction_id where c.fact_id is not s.id`,
  },
  {
    check: 'conversions point to an amount of the same article',
    remedy: 'reextract',
    all: 'select count(*) from amounts where equivalent_to is not null',
    wrong: `select n.mention_id from amounts n join mentions m on m.id = n.mention_id left join mentions o on o.id = n.equivalent_to
      where n.equivalent_to is not null and (o.article_id is not m.article_id or o.kind is not 'amount' or o.id = m.id)`,
  },
  {
    check: 'parts point to another amount of the same article',
    remedy: 'reextract',
    all: 'select count(*) from amounts where part_of is not null',
    wrong: `select n.mention_id from amounts n join mentions m on m.id = n.mention_id left join mentions o on o.id = n.part_of
      where n.part_of is not null and (o.article_id is not m.article_id or o.kind is not 'amount' or o.id = m.id)`,
  },
  {
    check: 'words that gave a field stand where their mention does',
    remedy: 'reextract',
    all: 'select count(*) from event_sources where mention_id is not null',
    wrong: `select x.event_id || ' ' || x.field from event_sources x join events e on e.id = x.event_id left join mentions m on m.id = x.mention_id
      where x.mention_id is not null and (m.article_id is not e.article_id or m.start_char is not x.start_char or m.end_char is not x.end_char)`,
  },
  {
    check: 'events point to amounts and sentences of their own article',
    remedy: 'reextract',
    all: 'select (select count(*) from event_amounts) + (select count(*) from event_sentences)',
    wrong: `select x.event_id || ' ' || x.mention_id from
        (select event_id, mention_id, 'amount' as kind from event_amounts union all select event_id, mention_id, 'sentence' from event_sentences) x
      join events e on e.id = x.event_id join mentions m on m.id = x.mention_id where m.article_id <> e.article_id or m.kind <> x.kind`,
  },
  {
    check: 'copies have no facts and point to an original',
    remedy: 'reextract',
    all: 'select count(*) from articles where duplicate_of is not null',
    wrong: `select a.id from articles a where a.duplicate_of is not null and (a.duplicate_of in (select id from articles where duplicate_of is not null)
      or exists (select 1 from mentions m where m.article_id = a.id) or exists (select 1 from events e where e.article_id = a.id))`,
  },
  {
    check: 'settled items have their article',
    remedy: 'repair',
    all: "select count(*) from feed_items where status in ('stored', 'duplicate')",
    wrong: "select id from feed_items where status in ('stored', 'duplicate') and article_id is null",
  },
  {
    check: 'cases and unconfirmed entities have something that stands for them',
    remedy: 'reextract',
    all: 'select (select count(*) from cases) + (select count(*) from entities where not confirmed)',
    wrong: `select 'case ' || id from cases where id not in (select case_id from case_events)
      union all select 'entity ' || id from entities where not confirmed and id not in (select entity_id from mentions where entity_id is not null)
        and id not in (select entity_id from event_targets where entity_id is not null)`,
  },
]

const DIGITS = (count: number) => '[0-9]'.repeat(count)

/** SQL that is true of a value the codebook's type does not allow. */
const FORMATS: Readonly<Record<string, (column: string, allowed: string) => string>> = {
  category: (column, allowed) =>
    `${column} not in (${allowed
      .split(', ')
      .map((value) => `'${value}'`)
      .join(', ')})`,
  flag: (column) => `${column} not in (0, 1)`,
  // A day that the calendar does not have comes back from strftime as another one.
  instant: (column) =>
    `${column} not glob '${DIGITS(4)}-${DIGITS(2)}-${DIGITS(2)}T${DIGITS(2)}:${DIGITS(2)}:${DIGITS(2)}*Z'
      or strftime('%Y-%m-%dT%H:%M:%S', substr(${column}, 1, 19)) is not substr(${column}, 1, 19)`,
  date: (column) =>
    `case length(${column}) when 4 then date(${column} || '-01-01') when 7 then date(${column} || '-01') else date(${column}) end
      is not substr(${column} || '-01-01', 1, 10)`,
}

/** One check for each column of a table whose codebook line closes its list of values or fixes their format. */
export function columnChecks(derived: ReadonlySet<string>): readonly SqlCheck[] {
  return codebookRows.flatMap(({ table, column, type, allowed = '' }) => {
    const test = FORMATS[type]?.(`"${column}"`, allowed)
    if (test === undefined || table.startsWith('v_')) return []
    return [
      {
        check: `${table}.${column}`,
        all: `select count("${column}") from ${table}`,
        wrong: `select "${column}" from ${table} where "${column}" is not null and (${test})`,
        remedy: derived.has(table) ? ('reextract' as const) : ('restore' as const),
      },
    ]
  })
}
