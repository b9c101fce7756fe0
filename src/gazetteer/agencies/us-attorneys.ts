import type { Agency } from './agency.ts'

/** The 94 federal districts: code | region of the state | state | cities and boroughs that the office is called after. */
const DISTRICTS = `
ndal|Northern|Alabama|Birmingham
mdal|Middle|Alabama|Montgomery
sdal|Southern|Alabama|Mobile
dak||Alaska|Anchorage
daz||Arizona|Phoenix;Tucson
edar|Eastern|Arkansas|Little Rock
wdar|Western|Arkansas|Fort Smith
cdca|Central|California|Los Angeles
edca|Eastern|California|Sacramento
ndca|Northern|California|San Francisco
sdca|Southern|California|San Diego
dco||Colorado|Denver
dct||Connecticut|New Haven
dde||Delaware|Wilmington
ddc||Columbia|Washington;D.C.;Washington, D.C.
mdfl|Middle|Florida|Tampa;Orlando
ndfl|Northern|Florida|Tallahassee
sdfl|Southern|Florida|Miami
mdga|Middle|Georgia|Macon
ndga|Northern|Georgia|Atlanta
sdga|Southern|Georgia|Savannah
dgu||Guam|
dhi||Hawaii|Honolulu
did||Idaho|Boise
cdil|Central|Illinois|Springfield
ndil|Northern|Illinois|Chicago
sdil|Southern|Illinois|Fairview Heights
ndin|Northern|Indiana|Hammond
sdin|Southern|Indiana|Indianapolis
ndia|Northern|Iowa|Cedar Rapids
sdia|Southern|Iowa|Des Moines
dks||Kansas|Wichita
edky|Eastern|Kentucky|Lexington
wdky|Western|Kentucky|Louisville
edla|Eastern|Louisiana|New Orleans
mdla|Middle|Louisiana|Baton Rouge
wdla|Western|Louisiana|Shreveport
dme||Maine|Portland, Maine
dmd||Maryland|Baltimore
dma||Massachusetts|Boston
edmi|Eastern|Michigan|Detroit
wdmi|Western|Michigan|Grand Rapids
dmn||Minnesota|Minneapolis
ndms|Northern|Mississippi|Oxford, Mississippi
sdms|Southern|Mississippi|Jackson
edmo|Eastern|Missouri|St. Louis
wdmo|Western|Missouri|Kansas City
dmt||Montana|Billings
dne||Nebraska|Omaha
dnv||Nevada|Las Vegas
dnh||New Hampshire|Concord
dnj||New Jersey|Newark
dnm||New Mexico|Albuquerque
edny|Eastern|New York|Brooklyn
ndny|Northern|New York|Albany
sdny|Southern|New York|Manhattan
wdny|Western|New York|Buffalo
ednc|Eastern|North Carolina|Raleigh
mdnc|Middle|North Carolina|Greensboro
wdnc|Western|North Carolina|Charlotte
dnd||North Dakota|Fargo
dnmi||Northern Mariana Islands|
ndoh|Northern|Ohio|Cleveland
sdoh|Southern|Ohio|Columbus;Cincinnati
edok|Eastern|Oklahoma|Muskogee
ndok|Northern|Oklahoma|Tulsa
wdok|Western|Oklahoma|Oklahoma City
dor||Oregon|Portland
edpa|Eastern|Pennsylvania|Philadelphia
mdpa|Middle|Pennsylvania|Harrisburg
wdpa|Western|Pennsylvania|Pittsburgh
dpr||Puerto Rico|San Juan
dri||Rhode Island|Providence
dsc||South Carolina|Charleston
dsd||South Dakota|Sioux Falls
edtn|Eastern|Tennessee|Knoxville
mdtn|Middle|Tennessee|Nashville
wdtn|Western|Tennessee|Memphis
edtx|Eastern|Texas|Plano
ndtx|Northern|Texas|Dallas
sdtx|Southern|Texas|Houston
wdtx|Western|Texas|San Antonio;Austin
dut||Utah|Salt Lake City
dvt||Vermont|Burlington
dvi||Virgin Islands|
edva|Eastern|Virginia|Alexandria
wdva|Western|Virginia|Roanoke
edwa|Eastern|Washington|Spokane
wdwa|Western|Washington|Seattle
ndwv|Northern|West Virginia|Wheeling
sdwv|Southern|West Virginia|Huntington
edwi|Eastern|Wisconsin|Milwaukee
wdwi|Western|Wisconsin|Madison
dwy||Wyoming|Cheyenne
`

/** Offices that lawyers and crypto news call by their letters. */
const SHORT = new Set(['sdny', 'edny'])
const SPOKEN_OF = /(?:\b(?:the|by|from|at|and|with|to)|^|,)\s$/iu
const EXAMPLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['sdny', ["The [U.S. Attorney's Office for the Southern District of New York] charged him.", 'A memo of the [SDNY] came up.']],
  ['edny', ["The [Brooklyn U.S. Attorney's Office] wants prison."]],
  ['dmd', ["The [Maryland U.S. Attorney's Office] called him a flight risk."]],
  ['ddc', ["The [US Attorney's Office for the District of Columbia] seized the coins."]],
  ['dma', ["The [U.S. Attorney's Office in Boston] charged four market makers."]],
  ['ndca', ["The [United States Attorney's Office for the Northern District of California] agreed."]],
  ['wdwa', ["So the [U.S. attorney's office for the Western District of Washington] wrote."]],
])

/** US Attorney's Offices by district, made from the table above: "us-sdny", "us-ddc". */
export const usAttorneys: readonly Agency[] = DISTRICTS.trim().split('\n').map(toOffice)

function toOffice(line: string): Agency {
  const [code = '', region = '', state = '', cities = ''] = line.split('|')
  const district = region ? `${region} District of ${state}` : `District of ${state}`
  const places = [...(region ? [] : state === 'Columbia' ? [] : [state]), ...cities.split(';').filter(Boolean)]
  const office = (words: string): string[] => [`U.S. ${words}`, `United States ${words}`, words]
  return {
    id: `us-${code}`,
    name: `U.S. Attorney's Office for the ${district}`,
    country: 'US',
    kind: 'prosecutor',
    parent: 'us-doj',
    aliases: [
      ...['for', 'in', 'of'].flatMap((link) => office(`Attorney's Office ${link} the ${district}`)),
      ...['for the', 'in the'].map((link) => `U.S. Attorneys Office ${link} ${district}`),
      ...places.flatMap((place) => [
        `${place} U.S. Attorney's Office`,
        `U.S. Attorney's Office in ${place}`,
        `U.S. Attorney's Office for ${place}`,
      ]),
      `${district} U.S. Attorney's Office`,
      `USAO-${code.toUpperCase()}`,
      ...(SHORT.has(code)
        ? [{ text: code.toUpperCase(), when: { before: SPOKEN_OF }, unless: { after: /^ (?:court|judge|jury)/u } } as const]
        : []),
    ],
    examples: EXAMPLES.get(code) ?? [],
  }
}
