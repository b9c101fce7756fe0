/** Silent failure: what still answers and no longer brings what it used to. */
import type { Alarm, Expectations, FeedHistory, History, PatternHistory } from './types.ts'

const HOUR = 3_600_000
/** So many of its usual intervals a feed or a pattern may be silent. */
const PATIENCE = 2.5
/** Intervals that must be known before one is called usual. */
const FEWEST_INTERVALS = 5
/** The articles that are compared with those before them, and how many of those there must be. */
const LATEST = 3
const FEWEST_EARLIER = 10
/** A pattern must have fired so often before its silence means anything. */
const FEWEST_HITS = 20
const FAILING = 5

/** What a feed promises in its file, by feed id. */
type Promises = ReadonlyMap<string, Expectations>

/**
 * Alarms in the order of the feeds, then of the patterns. A feed that fails is not among them: its health says so already.
 *
 * - `dried_up`: it answers, and its newest item is older than two and a half of its usual intervals;
 * - `articles_failing`: none of its five newest items became an article;
 * - `texts_shrank`, `mentions_stopped`: its three newest articles are shorter, or hold fewer mentions, than nearly all before them and than half the
 *   median, or than its file expects;
 * - `pattern_silent`: in so many articles that it is no chance.
 */
export function findDrift({ feeds, patterns }: History, promises: Promises, now: string): readonly Alarm[] {
  return [...feeds.flatMap((feed) => ofFeed(feed, promises.get(feed.feed) ?? {}, now)), ...patterns.flatMap(ofPattern)]
}

function ofFeed(history: FeedHistory, promised: Expectations, now: string): readonly Alarm[] {
  const { feed, articles } = history
  const alarm = (kind: Alarm['kind'], detail: string | undefined): Alarm[] => (detail === undefined ? [] : [{ kind, feed, detail }])
  const lengths = articles.map(({ characters }) => characters)
  const mentions = articles.map((article) => article.mentions)
  return [
    ...alarm('dried_up', silenceOf(history, now)),
    ...alarm('articles_failing', failureOf(history)),
    ...alarm('texts_shrank', shrinkage(lengths, promised.minCharacters, 'characters of text')),
    ...alarm('mentions_stopped', shrinkage(mentions, promised.minMentions, 'mentions')),
  ]
}

/** "no new item for 9 days, usually one every 2 days" */
function silenceOf({ items, lastOkAt, watchedSince = '' }: FeedHistory, now: string): string | undefined {
  const times = items.map((at) => Date.parse(at))
  const usual = usualInterval(times)
  const [newest] = times
  if (usual === undefined || newest === undefined || lastOkAt === undefined || Date.parse(lastOkAt) < newest) return undefined
  // What was silent before anybody looked has not stopped yet.
  const silence = Date.parse(now) - Math.max(newest, Date.parse(watchedSince) || 0)
  return silence > PATIENCE * usual ? `no new item for ${inWords(silence)}, at other times ${inWords(usual)} at most` : undefined
}

/**
 * The longest interval but one between what comes in turn, newest first: nights and weekends are in it, and one earlier failure is not. Undefined
 * where too few are known.
 */
function usualInterval(times: readonly number[]): number | undefined {
  const intervals = times
    .slice(1)
    .map((time, index) => Math.abs((times[index] ?? time) - time))
    .toSorted((a, b) => b - a)
  return intervals.length < FEWEST_INTERVALS ? undefined : Math.max(intervals[1] ?? 0, HOUR)
}

function failureOf({ settled }: FeedHistory): string | undefined {
  const newest = settled.slice(0, FAILING)
  return newest.length === FAILING && newest.every((isArticle) => !isArticle) && settled.slice(FAILING).some((isArticle) => isArticle)
    ? `none of the ${FAILING} newest items became an article, as earlier ones did`
    : undefined
}

/** "at most 310 characters of text in the 3 newest articles, 4200 in the middle one before" */
function shrinkage(values: readonly number[], promised: number | undefined, of: string): string | undefined {
  const [latest, earlier] = [values.slice(0, LATEST), values.slice(LATEST).toSorted((a, b) => a - b)]
  if (latest.length < LATEST) return undefined
  const most = Math.max(...latest)
  if (promised !== undefined && most < promised) return `at most ${most} ${of} in the ${LATEST} newest articles, ${promised} expected`
  const median = earlier[Math.floor(earlier.length / 2)]
  if (median === undefined || earlier.length < FEWEST_EARLIER || most >= median / 2) return undefined
  const asLow = earlier.filter((value) => value <= most).length
  return asLow > earlier.length / 20
    ? undefined
    : `at most ${most} ${of} in the ${LATEST} newest articles, ${median} in the middle one before`
}

function ofPattern({ pattern, ranks }: PatternHistory): readonly Alarm[] {
  const [silence] = ranks
  // The ranks of the newest articles, counted from 1 article ago, are as good as times.
  const usual =
    ranks.length < FEWEST_HITS
      ? undefined
      : ranks
          .slice(1)
          .map((rank, index) => rank - (ranks[index] ?? rank))
          .toSorted((a, b) => b - a)[1]
  if (usual === undefined || silence === undefined || silence <= PATIENCE * usual) return []
  return [{ kind: 'pattern_silent', pattern, detail: `not in the ${silence} newest articles, at other times in one of ${usual} at least` }]
}

/** 9 days, 36 hours */
function inWords(ms: number): string {
  const hours = Math.round(ms / HOUR)
  return hours >= 72 ? `${Math.round(hours / 24)} days` : `${hours} hours`
}
