import type { Agency, AgencyKind } from './agency.ts'

/**
 * postal code | state | securities and banking regulators as `id=Name=other names, by commas`. A regulator's name begins with the state's;
 * "the" and "of the" forms are no matter. The attorney general is made for each state.
 */
const STATES = `
al|Alabama|us-alsc=Alabama Securities Commission
ak|Alaska|us-akdbs=Alaska Division of Banking and Securities
az|Arizona|us-azcc=Arizona Corporation Commission;us-azdifi=Arizona Department of Insurance and Financial Institutions
ar|Arkansas|us-arsd=Arkansas Securities Department
ca|California|us-cadfpi=California Department of Financial Protection and Innovation=Department of Financial Protection and Innovation,DFPI,California Department of Business Oversight,Department of Business Oversight;us-caftb=California Franchise Tax Board=Franchise Tax Board
co|Colorado|us-cods=Colorado Division of Securities;us-codob=Colorado Division of Banking
ct|Connecticut|us-ctdob=Connecticut Department of Banking
de|Delaware|us-deipu=Delaware Investor Protection Unit
dc|District of Columbia|us-dcdisb=District of Columbia Department of Insurance, Securities and Banking=DC Department of Insurance, Securities and Banking,Department of Insurance, Securities and Banking,DISB
fl|Florida|us-flofr=Florida Office of Financial Regulation
ga|Georgia|us-gadbf=Georgia Department of Banking and Finance;us-gasd=Georgia Securities Division
hi|Hawaii|us-hidcca=Hawaii Department of Commerce and Consumer Affairs;us-hidfi=Hawaii Division of Financial Institutions
id|Idaho|us-iddof=Idaho Department of Finance
il|Illinois|us-ilidfpr=Illinois Department of Financial and Professional Regulation=IDFPR;us-ilsd=Illinois Securities Department
in|Indiana|us-insd=Indiana Securities Division;us-indfi=Indiana Department of Financial Institutions
ia|Iowa|us-iaid=Iowa Insurance Division;us-iadob=Iowa Division of Banking
ks|Kansas|us-ksosbc=Kansas Office of the State Bank Commissioner=Office of the Kansas State Bank Commissioner;us-ksosc=Kansas Office of the Securities Commissioner=Kansas Securities Commissioner's Office
ky|Kentucky|us-kydfi=Kentucky Department of Financial Institutions
la|Louisiana|us-laofi=Louisiana Office of Financial Institutions
me|Maine|us-meos=Maine Office of Securities;us-mebccp=Maine Bureau of Consumer Credit Protection
md|Maryland|us-mdsd=Maryland Securities Division;us-mdofr=Maryland Office of Financial Regulation
ma|Massachusetts|us-masd=Massachusetts Securities Division;us-madob=Massachusetts Division of Banks
mi|Michigan|us-midifs=Michigan Department of Insurance and Financial Services;us-milara=Michigan Department of Licensing and Regulatory Affairs
mn|Minnesota|us-mndoc=Minnesota Department of Commerce
ms|Mississippi|us-msdbcf=Mississippi Department of Banking and Consumer Finance;us-mssd=Mississippi Securities Division
mo|Missouri|us-mosd=Missouri Securities Division;us-modof=Missouri Division of Finance
mt|Montana|us-mtcsi=Montana Commissioner of Securities and Insurance=Montana State Auditor's Office,Office of the Montana State Auditor
ne|Nebraska|us-nedbf=Nebraska Department of Banking and Finance
nv|Nevada|us-nvfid=Nevada Financial Institutions Division=Nevada Department of Business and Industry;us-nvsd=Nevada Securities Division
nh|New Hampshire|us-nhbsr=New Hampshire Bureau of Securities Regulation;us-nhbd=New Hampshire Banking Department
nj|New Jersey|us-njbos=New Jersey Bureau of Securities;us-njdobi=New Jersey Department of Banking and Insurance
nm|New Mexico|us-nmsd=New Mexico Securities Division;us-nmfid=New Mexico Financial Institutions Division
ny|New York|us-nydfs=New York State Department of Financial Services=New York Department of Financial Services,New York's Department of Financial Services,NYDFS,NY DFS,NYSDFS,New York DFS,New York Financial Services Department;us-nydtf=New York State Department of Taxation and Finance
nc|North Carolina|us-ncsd=North Carolina Securities Division;us-ncccob=North Carolina Commissioner of Banks=North Carolina Office of the Commissioner of Banks
nd|North Dakota|us-ndsd=North Dakota Securities Department;us-nddfi=North Dakota Department of Financial Institutions
oh|Ohio|us-ohds=Ohio Division of Securities;us-ohdfi=Ohio Division of Financial Institutions
ok|Oklahoma|us-okds=Oklahoma Department of Securities;us-okbd=Oklahoma Banking Department
or|Oregon|us-ordfr=Oregon Division of Financial Regulation=Oregon Department of Consumer and Business Services
pa|Pennsylvania|us-padobs=Pennsylvania Department of Banking and Securities
pr|Puerto Rico|us-procif=Puerto Rico Office of the Commissioner of Financial Institutions=OCIF
ri|Rhode Island|us-ridbr=Rhode Island Department of Business Regulation
sc|South Carolina|us-scsd=South Carolina Securities Division
sd|South Dakota|us-sddob=South Dakota Division of Banking;us-sdds=South Dakota Division of Securities
tn|Tennessee|us-tndci=Tennessee Department of Commerce and Insurance;us-tndfi=Tennessee Department of Financial Institutions;us-tnsd=Tennessee Securities Division
tx|Texas|us-txssb=Texas State Securities Board=State Securities Board of Texas,Texas Securities Board,Texas State Securities Commission,TSSB;us-txdob=Texas Department of Banking;us-txpuc=Public Utility Commission of Texas
ut|Utah|us-utds=Utah Division of Securities;us-utdfi=Utah Department of Financial Institutions
vt|Vermont|us-vtdfr=Vermont Department of Financial Regulation
va|Virginia|us-vascc=Virginia State Corporation Commission=Virginia Corporation Commission;us-vabfi=Virginia Bureau of Financial Institutions
wa|Washington|us-wadfi=Washington State Department of Financial Institutions=Washington Department of Financial Institutions
wv|West Virginia|us-wvsc=West Virginia Securities Commission;us-wvdfi=West Virginia Division of Financial Institutions
wi|Wisconsin|us-widfi=Wisconsin Department of Financial Institutions
wy|Wyoming|us-wydob=Wyoming Division of Banking
`

/** States whose attorney general heads a department of justice or of law. */
const JUSTICE = new Set(['ca', 'de', 'ia', 'mt', 'nh', 'nc', 'or', 'wi'])
/** A name or a middle initial after the title: the person, not the office. */
const PERSON =
  /^(?:,| |\n)\s?(?!The\b|In\b|On\b|Has\b|And\b|Sues?\b|Files?\b|Says\b|Office\b|Wins\b|Charges\b|Over\b|Warns\b|Accuses\b|Alleges\b)[A-Z][a-z.]+\s[A-Z]/u

const EXAMPLES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'us-nyag',
    [
      "The [New York Attorney General's Office] sued the lender.",
      'The [NYAG] wants the money back.',
      'The [Office of the Attorney General of New York] agreed.',
    ],
  ],
  ['us-caag', ['California’s [Department of Justice] took the sites down.', 'The [California DOJ] warned buyers.']],
  ['us-txag', ["The [Texas attorney general's office] joined."]],
  [
    'us-cadfpi',
    ['The [DFPI] keeps a list of scams.', 'The [California Department of Financial Protection and Innovation] wrote to users.'],
  ],
  ['us-nydfs', ['A BitLicense from the [NYDFS] came in May.', 'The [New York State Department of Financial Services] fined the firm.']],
  ['us-alsc', ['The [Alabama Securities Commission] ordered it to stop.']],
  ['us-txssb', ['The [Texas State Securities Board] called it a fraud.']],
  ['us-njbos', ['The [New Jersey Bureau of Securities] found the accounts unregistered.']],
  ['us-vtdfr', ['In [Vermont Department of Financial Regulation] papers the lender is called insolvent.']],
])
const REJECTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['us-nyag', ['New York Attorney General Jane Roe spoke.', 'Attorney General Roe spoke.']],
])

export const stateNames: readonly string[] = STATES.trim()
  .split('\n')
  .map((line) => line.split('|')[1] ?? '')

/** State regulators and attorneys general, made from the table above. */
export const usStates: readonly Agency[] = STATES.trim().split('\n').flatMap(toAgencies)

function toAgencies(line: string): Agency[] {
  const [postal = '', state = '', regulators = ''] = line.split('|')
  return [attorneyGeneral(postal, state), ...regulators.split(';').map((cell) => toRegulator(cell, state))]
}

function toRegulator(cell: string, state: string): Agency {
  const [id = '', name = '', others = ''] = cell.split('=')
  const kind: AgencyKind = /Secur/u.test(name) ? 'securities' : /Tax/u.test(name) ? 'tax' : 'banking'
  const rejects = REJECTS.get(id)
  // "Alabama's Securities Commission": a possessive state stands outside the quote.
  const bare = name.startsWith(`${state} `) ? [{ text: name.slice(state.length + 1), when: { before: possessive(state) } }] : []
  const aliases = [...others.split(/,(?! )/u).filter(Boolean), ...bare].filter(
    (alias, _, all) => typeof alias === 'string' || !all.includes(alias.text),
  )
  return { id, name, country: 'US', kind, aliases, examples: EXAMPLES.get(id) ?? [], ...(rejects && { rejects }) }
}

function possessive(state: string, mark = "(?:'s?)?"): RegExp {
  return new RegExp(`\\b${state}${mark}(?: state)? $`, 'u')
}

function attorneyGeneral(postal: string, state: string): Agency {
  const id = `us-${postal}ag`
  const short = `${postal.toUpperCase()}AG`
  const rejects = REJECTS.get(id)
  return {
    id,
    name: `${state} Attorney General's Office`,
    country: 'US',
    kind: 'prosecutor',
    aliases: [
      `Office of the ${state} Attorney General`,
      `Office of the ${state} State Attorney General`,
      `${state} Office of the Attorney General`,
      `${state} State Attorney General's Office`,
      `Office of the Attorney General of ${state}`,
      `Office of the Attorney General for ${state}`,
      `Office of the Attorney General of the State of ${state}`,
      `Attorney General's Office of ${state}`,
      { text: `${state} Attorney General`, when: 'always', unless: { after: PERSON } },
      {
        text: 'Attorney General',
        when: { before: possessive(state, "'s?") },
        unless: { before: new RegExp(`(?<!\\b${state}'s? )$`, 'u'), after: PERSON },
      },
      { text: `${state} State Attorney General`, when: 'always', unless: { after: PERSON } },
      ...(postal === 'ny' ? ['NYAG', 'NY AG', 'New York AG', 'NYOAG'] : [{ text: short, when: 'named' } as const]),
      ...(JUSTICE.has(postal) ? justiceNames(state) : []),
    ],
    examples: EXAMPLES.get(id) ?? [],
    ...(rejects && { rejects }),
  }
}

function justiceNames(state: string): Agency['aliases'] {
  const before = possessive(state)
  return [
    `${state} Department of Justice`,
    `${state} DOJ`,
    { text: 'Department of Justice', when: { before } },
    { text: 'DOJ', when: { before } },
  ]
}
