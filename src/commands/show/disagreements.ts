import type { CaseFigure, CaseRecord } from '../../store/show-case.ts'
import { sumInWords, termInWords } from './values.ts'

/** A figure or a day that outlets give differently. */
export interface Disagreement {
  /** "penalty in USD of Adrian Kestler", "day of step 4". */
  readonly about: string
  /** The chosen one first. */
  readonly versions: readonly Version[]
  /** Why that one is chosen. */
  readonly rule: string
}

export interface Version {
  readonly value: string
  readonly quote?: string
  readonly outlets: readonly string[]
}

const RULES: Readonly<Record<NonNullable<CaseFigure['rule']>, string>> = {
  'only value': 'nobody says otherwise',
  authority: 'an authority says so itself',
  'most sources': 'most sources say so',
  latest: 'it was said last',
}

/** Where the outlets of a case differ: figures as the view `v_case_figures` has them side by side, and days. What one outlet tells alone is no disagreement. */
export function disagreementsIn(record: CaseRecord): readonly Disagreement[] {
  return [...figuresThatDiffer(record), ...daysThatDiffer(record)]
}

function figuresThatDiffer({ figures }: CaseRecord): readonly Disagreement[] {
  const groups = Map.groupBy(figures, ({ figure, type, status, target, unit }) => [figure, type, status, target, unit].join('\n'))
  return [...groups.values()].flatMap((group): readonly Disagreement[] => {
    const [first] = group
    const tellers = new Set(group.map(({ outlets }) => outlets.join('; ')))
    if (first === undefined || group.length < 2 || tellers.size < 2) return []
    const versions = group.map((figure) => ({ value: valueInWords(figure), quote: figure.quote, outlets: figure.outlets }))
    return [{ about: aboutOf(first), versions, rule: RULES[first.rule ?? 'latest'] }]
  })
}

function aboutOf({ figure, type, status, target, unit }: CaseFigure): string {
  const what = (type ?? (figure === 'amount' ? 'sum' : 'term')).replaceAll('_', ' ')
  const how = status === undefined || status === 'actual' ? '' : `, ${status}`
  return `${what}${how}${figure === 'amount' ? ` in ${unit}` : ''}${target === undefined ? '' : ` of ${target}`}`
}

function valueInWords({ figure, min, max, unit, life }: CaseFigure): string {
  if (figure === 'amount')
    return sumInWords({ ...(min !== undefined && { min }), ...(max !== undefined && { max }), currency: unit, qualifier: '', vague: false })
  return termInWords({ life, ...(min !== undefined && { minMonths: Number(min) }), ...(max !== undefined && { maxMonths: Number(max) }) })
}

/** Days that cannot both be: "2025-11" agrees with "2025-11-18". The most exact is chosen, of those the one that was published first, as in the timeline. */
function daysThatDiffer({ steps, events, sources }: CaseRecord): readonly Disagreement[] {
  const outlets = new Map(sources.map(({ id, outlet }) => [id, outlet]))
  return steps.flatMap(({ step, events: ids }): readonly Disagreement[] => {
    const dated = events
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ date, article }) => (date === undefined ? [] : [{ date, article }]))
    const versions = [...Map.groupBy(dated, ({ date }) => date)]
      .map(([value, group]) => ({ value, outlets: [...new Set(group.map(({ article }) => outlets.get(article.id) ?? article.url))] }))
      .toSorted((a, b) => b.value.length - a.value.length)
    const [first] = versions
    if (first === undefined || versions.every(({ value }) => first.value.startsWith(value))) return []
    return [{ about: `day of step ${step}`, versions, rule: 'the most exact, of those the first to be published' }]
  })
}
