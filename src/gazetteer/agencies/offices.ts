import { keyTokens } from '../alias.ts'
import { aliasesOf } from '../entry.ts'
import { type Jurisdiction, jurisdictions } from '../jurisdictions.ts'
import type { Agency, AgencyKind } from './agency.ts'

interface Office {
  /** What its id ends with: "in-mof". */
  readonly suffix: string
  readonly kind: AgencyKind
  /** Canonical name; "{country}" and "{adjective}" stand for the country's. */
  readonly name: string
  /** Names that are the same everywhere: they need evidence of the country. */
  readonly spoken: readonly string[]
  /** Names that say the country themselves. */
  readonly full?: readonly string[]
}

/** Offices that most countries have under the same name; which country's is meant, the text around it says. */
const OFFICES: readonly Office[] = [
  { suffix: 'mof', kind: 'ministry', name: 'Ministry of Finance', spoken: ['Ministry of Finance'] },
  { suffix: 'moj', kind: 'ministry', name: 'Ministry of Justice', spoken: ['Ministry of Justice'] },
  {
    suffix: 'moi',
    kind: 'ministry',
    name: 'Ministry of the Interior',
    spoken: ['Ministry of the Interior', 'Ministry of Interior', 'Ministry of Internal Affairs', 'Ministry of Home Affairs'],
  },
  {
    suffix: 'moec',
    kind: 'ministry',
    name: 'Ministry of Economy',
    spoken: ['Ministry of Economy', 'Ministry of the Economy', 'Ministry of Economic Affairs'],
  },
  { suffix: 'moe', kind: 'ministry', name: 'Ministry of Energy', spoken: ['Ministry of Energy'] },
  { suffix: 'fiu', kind: 'fiu', name: 'Financial Intelligence Unit', spoken: ['Financial Intelligence Unit', 'FIU'] },
  {
    suffix: 'police',
    kind: 'police',
    name: 'National Police of {country}',
    spoken: ['National Police', 'Federal Police'],
    full: ['National Police of {country}', '{adjective} Police'],
  },
  {
    suffix: 'ppo',
    kind: 'prosecutor',
    name: "Public Prosecutor's Office",
    spoken: ["Public Prosecutor's Office", "Prosecutor's Office", 'Public Prosecution Service', "Public Prosecutors' Office"],
  },
  {
    suffix: 'pgo',
    kind: 'prosecutor',
    name: "Prosecutor General's Office",
    spoken: [
      "Prosecutor General's Office",
      "General Prosecutor's Office",
      'Office of the Prosecutor General',
      'Office of the General Prosecutor',
    ],
  },
  { suffix: 'cb', kind: 'central-bank', name: 'Central Bank of {country}', spoken: [], full: ['Central Bank of {country}'] },
  {
    suffix: 'sec',
    kind: 'securities',
    name: 'Securities and Exchange Commission of {country}',
    spoken: [],
    full: [
      'Securities and Exchange Commission of {country}',
      '{country} Securities and Exchange Commission',
      '{adjective} Securities and Exchange Commission',
    ],
  },
]

/**
 * The named agencies, those that are such an office with its other names, and the office of every country that has none of that id or name.
 * The United States name theirs otherwise.
 */
export function withOffices(named: readonly Agency[]): Agency[] {
  const claimed = new Set(named.flatMap((agency) => aliasesOf(agency).map((alias) => `${agency.country} ${keyOf(textOf(alias))}`)))
  const offices = new Map(
    jurisdictions
      .filter(({ code }) => code !== 'US' && code !== 'EU')
      .flatMap((jurisdiction) => OFFICES.map((office) => toAgency(office, jurisdiction, claimed)))
      .map((office) => [office.id, office]),
  )
  const ids = new Set(named.map(({ id }) => id))
  const others = [...offices.values()].filter(({ id, aliases, name }) => !ids.has(id) && aliases.some((alias) => textOf(alias) === name))
  return [...named.map((agency) => ({ ...agency, aliases: [...agency.aliases, ...(offices.get(agency.id)?.aliases ?? [])] })), ...others]
}

function toAgency({ suffix, kind, name, spoken, full = [] }: Office, jurisdiction: Jurisdiction, claimed: ReadonlySet<string>): Agency {
  const { code, name: country, otherNames, demonyms } = jurisdiction
  const isFree = (alias: string): boolean => !claimed.has(`${code} ${keyOf(alias)}`)
  const said = full.flatMap((template) =>
    template.includes('{adjective}')
      ? demonyms.map((demonym) => template.replace('{adjective}', demonym))
      : [country, ...otherNames].map((word) => template.replace('{country}', word)),
  )
  return {
    id: `${code.toLowerCase()}-${suffix}`,
    name: name.replace('{country}', country),
    country: code,
    kind,
    aliases: [...spoken.filter(isFree).map((text) => ({ text, when: 'country' }) as const), ...said.filter(isFree)],
    examples: [],
  }
}

function keyOf(name: string): string {
  return keyTokens(name)
    .map(({ key }) => key)
    .join(' ')
}

function textOf(alias: Agency['aliases'][number]): string {
  return typeof alias === 'string' ? alias : alias.text
}
