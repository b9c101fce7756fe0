import type { AmountView, EventView, SentenceView } from '../../store/show.ts'
import type { AmountRole, EventType } from '../../types.ts'
import { dateInWords } from './values.ts'

/** How one kind of event is told. */
interface Deed {
  /** Said of who acts; the target follows. */
  readonly active: string
  /** Said of the target, where nobody is named who acts: behind "was" or "were", unless it is a verb of its own. */
  readonly passive: string
  readonly isVerb?: true
  /** What follows the target in the active voice. */
  readonly after?: string
  /** Sums of these roles belong into the sentence itself, behind this word. */
  readonly money?: { readonly roles: readonly AmountRole[]; readonly word: string }
  /** What introduces the length of a sentence. */
  readonly term?: 'to' | 'for'
}

const DEEDS: Readonly<Record<EventType, Deed>> = {
  arrest: { active: 'arrested', passive: 'arrested' },
  charge: { active: 'charged', passive: 'charged' },
  guilty_plea: { active: 'took a guilty plea from', passive: 'pleaded guilty', isVerb: true },
  conviction: { active: 'convicted', passive: 'convicted' },
  sentencing: { active: 'sentenced', passive: 'sentenced', term: 'to' },
  settlement: {
    active: 'settled with',
    passive: 'settled',
    isVerb: true,
    money: { roles: ['settlement', 'penalty'], word: 'for' },
  },
  penalty: { active: 'fined', passive: 'fined', money: { roles: ['penalty'], word: '' } },
  seizure: { active: 'seized assets of', passive: 'stripped of assets', money: { roles: ['seizure', 'forfeiture'], word: 'of' } },
  ban: { active: 'banned', passive: 'banned', term: 'for' },
  block: { active: 'blocked', passive: 'blocked' },
  shutdown: { active: 'shut down', passive: 'shut down' },
  license_granted: { active: 'licensed', passive: 'licensed' },
  license_refused: { active: 'refused', passive: 'refused a licence', after: 'a licence, or took it away' },
  sanction: { active: 'sanctioned', passive: 'sanctioned' },
  warning: { active: 'warned of', passive: 'warned of' },
  investigation: { active: 'investigated', passive: 'investigated' },
  rulemaking: { active: 'made a rule on', passive: 'made the subject of a rule' },
  dismissal: { active: 'dropped the case against', passive: 'cleared' },
  ruling: { active: 'ruled in the case of', passive: 'ruled on' },
  civil_suit: { active: 'heard a private suit against', passive: 'sued' },
  extradition: { active: 'extradited', passive: 'extradited' },
}

/** An event in one sentence: "On 3 March 2025 the Securities and Exchange Commission (US) fined Northlane $4.5 million." */
export function toSentence(event: EventView): string {
  const deed = DEEDS[event.type]
  const amounts = once(event.amounts)
  const sentences = once(event.sentences)
  const own = amounts.filter(({ role, status }) => isSaid(status) && role !== undefined && deed.money?.roles.includes(role))
  const terms = sentences.filter(({ status }) => deed.term !== undefined && isSaid(status))
  const beside = [
    ...amounts.filter((amount) => !own.includes(amount)).map(amountBeside),
    ...sentences.filter((sentence) => !terms.includes(sentence)).map(termBeside),
  ]
  const named = { ...event, targets: withoutShortForms(event.targets) }
  const clause = named.authorities.length > 0 ? activeClause(named, deed) : passiveClause(named, deed)
  const money =
    own.length === 0 ? '' : ` ${[deed.money?.word ?? '', listed(own.map(({ quote }) => quote))].filter((part) => part !== '').join(' ')}`
  const term = terms.length === 0 ? '' : ` ${deed.term} ${listed(terms.map(termInWords))}`
  const sentence = `${whenInWords(event.date)}${clause}${money}${term}${beside.length === 0 ? '' : `; with it: ${beside.join(', ')}`}.`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

/** A figure that a text says twice, in whatever words, is told once. */
function once<T extends AmountView | SentenceView>(figures: readonly T[]): readonly T[] {
  return [...Map.groupBy(figures, ({ quote, ...worth }) => JSON.stringify(worth)).values()].flatMap(([first]) => first ?? [])
}

/** "LumenFi" is told where "LumenFi Labs Inc" is told beside it. */
function withoutShortForms(targets: readonly string[]): readonly string[] {
  return targets.filter((target) => !targets.some((other) => other !== target && other.startsWith(`${target} `)))
}

const isSaid = (status: string | undefined): boolean => status === undefined || status === 'actual'

function whenInWords(date: string | undefined): string {
  if (date === undefined) return ''
  return `${date.length === 10 ? 'On' : 'In'} ${dateInWords(date)} `
}

function activeClause({ authorities, targets, country }: EventView, deed: Deed): string {
  const [first = '', ...others] = authorities
  const who = listed([`${withArticle(first)}${country === undefined ? '' : ` (${country})`}`, ...others.map(withArticle)])
  return [
    who,
    deed.active,
    targets.length === 0 ? 'somebody who is not named' : listed(targets),
    ...(deed.after === undefined ? [] : [deed.after]),
  ].join(' ')
}

function passiveClause({ targets, country }: EventView, deed: Deed): string {
  const whom = targets.length === 0 ? 'somebody who is not named' : listed(targets)
  const where = country === undefined ? '' : ` (${country})`
  return deed.isVerb ? `${whom}${where} ${deed.passive}` : `${whom}${where} ${areSeveral(targets) ? 'were' : 'was'} ${deed.passive}`
}

/** "three operators", "Twin brothers" and two names are several; "Northlane Digital Assets" is one. */
function areSeveral(targets: readonly string[]): boolean {
  return targets.length > 1 || /(?:^|\s)\p{Ll}*(?:[^s\W]s|people|men|women|children|trio|duo|pair)$/u.test(targets[0] ?? '')
}

const WITH_ARTICLE =
  /\b(?:Agency|Authority|Bank|Board|Bureau|Centre|Center|Chamber|Commission|Committee|Council|Court|Department|Directorate|Division|Guard|Inspectorate|Ministry|Network|Office|Police|Service|Tribunal|Unit|court|tribunal|police)\b/u

/** "the Securities and Exchange Commission", but "Europol". */
function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) && !/^(?:the|an?)\s/iu.test(name) ? `the ${name}` : name
}

function amountBeside({ quote, role, status }: AmountView): string {
  return `${quote} (${[role ?? 'role open', ...(isSaid(status) ? [] : [status])].join(', ')})`
}

function termBeside({ quote, type, status }: SentenceView): string {
  return `${quote} (${[type.replaceAll('_', ' '), ...(isSaid(status) ? [] : [status])].join(', ')})`
}

function termInWords({ quote, type }: SentenceView): string {
  return type === 'prison' || type === 'activity_ban' ? quote : `${quote} (${type.replaceAll('_', ' ')})`
}

/** "A", "A and B", "A, B and C". */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
