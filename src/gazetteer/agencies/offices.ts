import { aliasesOf } from '../entry.ts'
import { type Jurisdiction, jurisdictions } from '../jurisdictions.ts'
import type { Agency, AgencyKind } from './agency.ts'

interface Office {
  /** What its id ends with: "in-mof". */
  readonly suffix: string
  readonly name: string
  readonly kind: AgencyKind
  readonly aliases: readonly string[]
}

/** Offices that most countries have under the same name; which country's is meant, the text around it says. */
const OFFICES: readonly Office[] = [
  { suffix: 'mof', name: 'Ministry of Finance', kind: 'ministry', aliases: [] },
  { suffix: 'moj', name: 'Ministry of Justice', kind: 'ministry', aliases: [] },
  {
    suffix: 'moi',
    name: 'Ministry of the Interior',
    kind: 'ministry',
    aliases: ['Ministry of Interior', 'Ministry of Internal Affairs', 'Ministry of Home Affairs'],
  },
  { suffix: 'moec', name: 'Ministry of Economy', kind: 'ministry', aliases: ['Ministry of the Economy', 'Ministry of Economic Affairs'] },
  { suffix: 'moe', name: 'Ministry of Energy', kind: 'ministry', aliases: [] },
  { suffix: 'fiu', name: 'Financial Intelligence Unit', kind: 'fiu', aliases: ['FIU'] },
  { suffix: 'police', name: 'National Police', kind: 'police', aliases: ['Federal Police'] },
  {
    suffix: 'ppo',
    name: "Public Prosecutor's Office",
    kind: 'prosecutor',
    aliases: ["Prosecutor's Office", 'Public Prosecution Service', "Public Prosecutors' Office"],
  },
  {
    suffix: 'pgo',
    name: "Prosecutor General's Office",
    kind: 'prosecutor',
    aliases: ["General Prosecutor's Office", 'Office of the Prosecutor General', 'Office of the General Prosecutor'],
  },
]

/** The offices above for every country but the United States, where no named agency has their id or claims their name. */
export function officesBeside(named: readonly Agency[]): Agency[] {
  const ids = new Set(named.map(({ id }) => id))
  const claimed = new Set(named.flatMap((agency) => aliasesOf(agency).map((alias) => `${agency.country} ${textOf(alias)}`)))
  const isFree = (country: string) => (name: string) => !claimed.has(`${country} ${name}`)
  return jurisdictions
    .filter(({ code }) => code !== 'US' && code !== 'EU')
    .flatMap((jurisdiction) =>
      OFFICES.filter(({ suffix, name }) => !ids.has(idOf(suffix, jurisdiction)) && isFree(jurisdiction.code)(name)).map((office) =>
        toAgency(
          { ...office, aliases: office.aliases.filter(isFree(jurisdiction.code)) },
          jurisdiction,
          policeOf(jurisdiction).filter(isFree(jurisdiction.code)),
        ),
      ),
    )
}

function toAgency({ suffix, name, kind, aliases }: Office, jurisdiction: Jurisdiction, police: readonly string[]): Agency {
  const { code, name: country } = jurisdiction
  const isPolice = kind === 'police'
  const spoken = [name, ...aliases].map((text) => ({ text, when: 'country' }) as const)
  return {
    id: idOf(suffix, jurisdiction),
    name: isPolice ? `National Police of ${country}` : name,
    country: code,
    kind,
    aliases: [...spoken, ...(isPolice ? police : [])],
    examples: [],
  }
}

/** "Danish Police" is an authority, "Danish police" anybody of it. */
function policeOf({ demonyms }: Jurisdiction): string[] {
  return demonyms.map((demonym) => `${demonym} Police`)
}

function idOf(suffix: string, { code }: Jurisdiction): string {
  return `${code.toLowerCase()}-${suffix}`
}

function textOf(alias: Agency['aliases'][number]): string {
  return typeof alias === 'string' ? alias : alias.text
}
