import { nameKey, plainWords } from '../../normalize/name.ts'
import type { Mention, Span } from '../../types.ts'
import { areApart } from '../events/family.ts'
import { dayOf } from './day.ts'
import { disjointSets } from './disjoint-sets.ts'
import { isName, matchNames, toName } from './names.ts'
import { type Ruling, type Step, type TargetName, type Telling, type ToldArticle, type ToldEvent, toFigure } from './told.ts'
import { isWord, tellingWords } from './words.ts'

/** Days after which a second fine of one firm is another matter. */
const LONG_AGO = 300

/** What an article tells, by matter: first what it is about, then what it tells beside it. */
export function tellingsOf(article: ToldArticle, ruling: Ruling = () => undefined): readonly Telling[] {
  const drafts = article.events.map((told) => toDraft(told, article))
  if (drafts.length === 0) return isOfLaw(article) ? [toTelling([], `${article.id}-article`, article, true)] : []
  const sets = disjointSets(drafts.length)
  drafts.forEach((draft, i) => {
    drafts.slice(0, i).forEach((other, j) => {
      const ruled = ruling(draft.told.id, other.told.id)
      if (ruled === 'one' || (ruled === undefined && isSameMatter(draft, other, article))) sets.join(i, j)
    })
  })
  const groups = [...Map.groupBy(drafts, (_draft, i) => sets.find(i)).values()].flatMap((group) => withoutSplit(group, ruling))
  const main = isRoundup(article) ? undefined : mainOf(groups, article)
  const used = new Map<string, number>()
  return [...(main ? [main] : []), ...groups.filter((group) => group !== main)].map((group) => {
    const slug = slugOf(group)
    const nth = (used.get(slug) ?? 0) + 1
    used.set(slug, nth)
    return toTelling(group, `${article.id}-${slug}${nth === 1 ? '' : `-${nth}`}`, article, group === main)
  })
}

const LEGAL: ReadonlySet<Mention['kind']> = new Set(['agency', 'court', 'sentence', 'charge', 'statute', 'amount'])

/** An article in which no event was read may still tell of a case. */
function isOfLaw({ relevant, mentions }: ToldArticle): boolean {
  return relevant || mentions.some(({ kind }) => LEGAL.has(kind))
}

interface Draft {
  readonly told: ToldEvent
  readonly targets: readonly TargetName[]
  readonly paragraph: number
  /** Day of the event, as days since 1970. */
  readonly day: number | undefined
}

function toDraft(told: ToldEvent, { text, mentions }: ToldArticle): Draft {
  const named = (kind: Mention['kind']) => new Set(mentions.filter((mention) => mention.kind === kind).map(({ quote }) => quote))
  const [companies, persons] = [named('company').union(named('exchange')), named('person')]
  return {
    told,
    targets: told.event.targets
      .filter((target) => isName(target) && !nameKey(target).every(isWord))
      .map((target) => ({ text: target, kind: toName(target, companies, persons).kind })),
    paragraph: text.slice(0, told.event.evidence.start).split('\n\n').length - 1,
    day: told.event.date === undefined ? undefined : dayOf(told.event.date),
  }
}

const ELSEWHERE =
  /\b(?:separate(?:ly)?|unrelated|another|different) (?:matter|case|probe|investigation|action|proceedings?|settlement|lawsuit)s?\b/iu
/** Each is done once a matter: a fine of years ago is another one. */
const FINAL = new Set(['penalty', 'settlement', 'ban', 'warning', 'license_granted', 'license_refused', 'sanction'])

const ROUNDUP = /\b(?:round-?up|digest|in review|in brief|briefs?|recap|weekly|this week|newsletter|notes)\b/iu

/** An article that tells of many matters, each in a paragraph of its own. */
function isRoundup({ title }: ToldArticle): boolean {
  return ROUNDUP.test(title)
}

/** Whether two events of one article are of one matter. */
function isSameMatter(a: Draft, b: Draft, article: ToldArticle): boolean {
  const [x, y] = [a.told.event, b.told.event]
  if (isRoundup(article) && a.paragraph !== b.paragraph) return false
  if (ELSEWHERE.test(passageOf(a, article)) !== ELSEWHERE.test(passageOf(b, article))) return false
  const persons = shares(a, b, 'person')
  const apart = areApart(x.authorities, y.authorities) || (x.country !== undefined && y.country !== undefined && x.country !== y.country)
  const gap = a.day !== undefined && b.day !== undefined ? Math.abs(a.day - b.day) : 0
  if (FINAL.has(x.type) && FINAL.has(y.type) && gap > LONG_AGO) return false
  if (persons) return true
  if (apart) return false
  if (shares(a, b, 'company')) return true
  if (a.targets.length === 0 || b.targets.length === 0) return gap <= LONG_AGO || x.type !== y.type
  return Math.abs(a.paragraph - b.paragraph) <= 1 && gap <= LONG_AGO && x.authorities.length + y.authorities.length > 0
}

function passageOf({ told }: Draft, { text }: ToldArticle): string {
  const { start, end } = told.event.evidence
  return text.slice(Math.max(0, text.lastIndexOf('.', start)), end + 120)
}

const NOBODY: ReadonlySet<string> = new Set()

function shares(a: Draft, b: Draft, kind: TargetName['kind']): boolean {
  return a.targets.some(
    (one) =>
      one.kind === kind &&
      b.targets.some((other) => {
        const match = matchNames(toName(one.text, NOBODY, NOBODY), toName(other.text, NOBODY, NOBODY))
        return match === 'full' || match === 'initials' || match === 'part'
      }),
  )
}

/** A group in which people set some events apart is as many groups. */
function withoutSplit(group: readonly Draft[], ruling: Ruling): readonly (readonly Draft[])[] {
  const parts: Draft[][] = []
  for (const draft of group) {
    const part = parts.find((each) => each.every(({ told }) => ruling(told.id, draft.told.id) !== 'apart'))
    if (part) part.push(draft)
    else parts.push([draft])
  }
  return parts
}

/** The group of the title and the first paragraphs, and of most events. */
function mainOf(groups: readonly (readonly Draft[])[], { title }: ToldArticle): readonly Draft[] {
  const words = new Set(plainWords(title))
  const weight = (group: readonly Draft[]): number =>
    group.reduce((sum, { paragraph, targets }) => {
      const named = targets.some(({ text }) => plainWords(text).some((word) => words.has(word)))
      return sum + (paragraph === 0 ? 4 : paragraph === 1 ? 3 : paragraph < 4 ? 1.5 : 0.7) + (named ? 2 : 0)
    }, 0)
  const [first = [], ...rest] = groups
  return rest.reduce((best, group) => (weight(group) > weight(best) ? group : best), first)
}

function slugOf(group: readonly Draft[]): string {
  const target = group.flatMap(({ targets }) => targets)[0]?.text ?? group[0]?.told.event.type ?? ''
  return plainWords(target).slice(0, 4).join('-').slice(0, 40) || 'unnamed'
}

function toTelling(group: readonly Draft[], id: string, article: ToldArticle, main: boolean): Telling {
  const { text, mentions, publishedAt } = article
  const within = main ? undefined : passagesOf(group, text)
  const here =
    within === undefined
      ? mentions
      : mentions.filter(({ start }) => within.some((passage) => start >= passage.start && start < passage.end))
  const events = group.map(({ told }) => told)
  const known = withoutContrasts(blanked(text, mentions.filter(isKnown)))
  const body =
    within === undefined ? known.slice(known.indexOf('\n\n') + 1) : within.map(({ start, end }) => known.slice(start, end)).join('\n')
  return {
    id,
    article: article.id,
    outlet: article.outlet,
    day: publishedAt === undefined ? 0 : (dayOf(publishedAt) ?? 0),
    main,
    rules: isOfRules(events, article.title),
    steps: events.map((told) => toStep(told, mentions)),
    targets: unique(group.flatMap(({ targets }) => targets)),
    countries: countriesOf(events, here, article.country),
    people: peopleIn(here),
    agencies: [...new Set(events.flatMap(({ event }) => event.authorities.filter((id) => AGENCY.test(id))))].sort(),
    named: [...new Set(here.flatMap((mention) => (mention.kind === 'agency' ? [mention.entity] : [])))].sort(),
    venues: [...new Set(here.flatMap((mention) => (mention.kind === 'exchange' && mention.confirmed ? [mention.entity] : [])))].sort(),
    figures: figuresIn(here),
    terms: [
      ...new Set(
        here.flatMap((mention) => (mention.kind === 'sentence' && mention.status === 'actual' ? (mention.value.maxMonths ?? []) : [])),
      ),
    ],
    born: bornIn(body, publishedAt),
    words: tellingWords(main ? known.slice(0, known.indexOf('\n\n')) : '', body),
  }
}

const AGENCY = /^[a-z]{2}-[a-z0-9-]+$/u

/** What the gazetteers know says little about which matter it is. */
function isKnown(mention: Mention): boolean {
  return (
    mention.kind === 'agency' ||
    mention.kind === 'court' ||
    mention.kind === 'jurisdiction' ||
    mention.kind === 'asset' ||
    (mention.kind === 'exchange' && mention.confirmed)
  )
}

const CONTRAST =
  /\b(?:nothing to do with|confused with|unrelated (?:to|matter|case)|unconnected (?:with|matter|case)|no (?:relation|connection|links?) (?:to|with)|not (?:related|connected) (?:to|with)|separate (?:matter|case|scheme)|(?:similarly|near-identically) named|(?:near-identical|similar|almost the same) name|namesake)\b/giu

/** Whom an article tells its matter apart from, it is not about. */
function withoutContrasts(text: string): string {
  let rest = text
  for (const { index } of text.matchAll(CONTRAST)) {
    const { start, end } = passageAround(text, index, index)
    rest = `${rest.slice(0, start)}${'_'.repeat(end - start)}${rest.slice(end)}`
  }
  return rest
}

function passageAround(text: string, from: number, to: number): Span {
  const before = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => text.lastIndexOf(mark, from - 1)))
  const after = /[.!?](?=\s)|\n/u.exec(text.slice(to))
  return { start: before + 1, end: after ? to + after.index + 1 : text.length }
}

/** The text with what is known struck out, every character in its place. */
function blanked(text: string, skipped: readonly Span[]): string {
  let body = ''
  let at = 0
  for (const { start, end } of skipped) {
    if (start < at) continue
    body += `${text.slice(at, start)}${'_'.repeat(end - start)}`
    at = end
  }
  return body + text.slice(at)
}

/** The passages in which the events stand: of what is told beside, nothing else is said. */
function passagesOf(group: readonly Draft[], text: string): readonly Span[] {
  const spans = group.map(({ told: { event } }) => passageAround(text, event.evidence.start, event.evidence.end))
  return [...new Map(spans.map((span) => [span.start, span])).values()].toSorted((a, b) => a.start - b.start)
}

/** Persons in full, whoever they are to the matter. */
function peopleIn(mentions: readonly Mention[]): string[] {
  const names = mentions.flatMap((mention) => (mention.kind === 'person' && nameKey(mention.quote).length > 1 ? [mention.quote] : []))
  return [...new Set(names)].slice(0, MOST_PEOPLE)
}

const MOST_PEOPLE = 10

function toStep({ id, event }: ToldEvent, mentions: readonly Mention[]): Step {
  return {
    event: id,
    type: event.type,
    ...(event.date !== undefined && { date: event.date }),
    ...(event.country !== undefined && { country: event.country }),
    targets: event.targets,
    agencies: event.authorities.filter((authority) => AGENCY.test(authority)),
    figures: figuresIn(event.amounts.flatMap((index) => mentions[index] ?? [])),
  }
}

function figuresIn(mentions: readonly Mention[]): string[] {
  return [
    ...new Set(
      mentions.flatMap((mention) => {
        if (mention.kind === 'amount') return toFigure(mention) ?? []
        return mention.kind === 'count' ? `# ${mention.value}` : []
      }),
    ),
  ]
}

const AGE = /\b(?<years>[1-9]\d)-?year-?old\b|(?<=\p{L}, (?:now )?)(?<alone>[1-9]\d)(?=[,.;)])|\baged? (?<aged>[1-9]\d)\b/giu

/** "a 34-year-old", "Okafor, now 40," in an article of 2023: born in 1988 or 1989, 1982 or 1983. */
function bornIn(text: string, publishedAt: string | undefined): number[] {
  if (publishedAt === undefined) return []
  const year = Number(publishedAt.slice(0, 4))
  const ages = [...text.matchAll(AGE)].map(({ groups }) => Number(groups?.years ?? groups?.alone ?? groups?.aged))
  return [...new Set(ages)].map((age) => year - age)
}

function unique(targets: readonly TargetName[]): TargetName[] {
  return [...new Map(targets.map((target) => [target.text, target])).values()]
}

const RULES =
  /\b(?:bills?|draft|acts?|laws?|rules|regulations?|guidance|guidelines|consultation|framework|parliament|assembly|senate|lawmakers|mps)\b/iu

function isOfRules(events: readonly ToldEvent[], title: string): boolean {
  return events.length === 0 ? RULES.test(title) : events.every(({ event }) => event.type === 'rulemaking')
}

/** Where it happens: as the events say, or else the country most agencies are of, or else the outlet's. */
function countriesOf(events: readonly ToldEvent[], mentions: readonly Mention[], outlet: string | undefined): readonly string[] {
  const stated = [...new Set(events.flatMap(({ event }) => event.country ?? []))].sort()
  if (stated.length > 0) return stated
  const counts = Map.groupBy(
    mentions.flatMap((mention) => (mention.kind === 'agency' && mention.country !== undefined ? [mention.country] : [])),
    (country) => country,
  )
  const [most] = [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  return most ? [most[0]] : outlet === undefined || outlet === 'XX' ? [] : [outlet]
}
