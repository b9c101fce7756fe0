import { describe, expect, test } from 'vitest'
import { agencies, namedAgencies } from '../../src/gazetteer/agencies/all.ts'
import { britishForces } from '../../src/gazetteer/agencies/united-kingdom.ts'
import { usAttorneys } from '../../src/gazetteer/agencies/us-attorneys.ts'
import { usStates } from '../../src/gazetteer/agencies/us-states.ts'
import { aliasesOf } from '../../src/gazetteer/entry.ts'
import { jurisdictions } from '../../src/gazetteer/jurisdictions.ts'
import { describeGazetteer, readEntities } from '../support/gazetteer.ts'

const read = (text: string, title = ''): string[] => readEntities('agency', text, title).map(({ quote, entity }) => `${quote} → ${entity}`)

describeGazetteer('agency', agencies)

describe('the tables', () => {
  test('hold at least 350 agencies written one by one, of at least 100 countries', () => {
    const tables = new Set([...usAttorneys, ...usStates, ...britishForces])
    const written = namedAgencies.filter((agency) => !tables.has(agency))
    expect(written.length).toBeGreaterThanOrEqual(350)
    expect(new Set(written.map(({ country }) => country)).size).toBeGreaterThanOrEqual(100)
    expect(written.filter(({ examples }) => examples.length === 0)).toEqual([])
  })

  test('know the 94 federal districts and every state', () => {
    expect(usAttorneys).toHaveLength(94)
    expect(usStates.filter(({ id }) => id.endsWith('ag')).length).toBeGreaterThanOrEqual(51)
  })

  test('every id begins with its country', () => {
    for (const { id, country } of agencies) expect(id.startsWith(`${country.toLowerCase()}-`), id).toBe(true)
  })
})

describe('aliases', () => {
  const sure = namedAgencies.flatMap((agency) =>
    aliasesOf(agency).flatMap((alias) => (typeof alias === 'string' ? [[agency.id, alias] as const] : [])),
  )
  test('a sure alias stands for its agency without more', () => {
    const wrong = sure.filter(([id, alias]) => {
      const [first, ...others] = readEntities('agency', `Yesterday the ${alias} said so.`)
      return others.length > 0 || first?.entity !== id || first.start !== 14 || first.end !== 14 + alias.length
    })
    expect(wrong).toEqual([])
  })

  const countryName = new Map(jurisdictions.map(({ code, name }) => [code, name]))
  const byCountry = namedAgencies.flatMap((agency) =>
    aliasesOf(agency).flatMap((alias) =>
      typeof alias !== 'string' && alias.when === 'country' && !alias.unless
        ? [[agency.id, alias.text, countryName.get(agency.country)] as const]
        : [],
    ),
  )
  test('an alias that needs its country is decided by it', () => {
    const wrong = byCountry.filter(
      ([id, alias, country]) => readEntities('agency', `In ${country}, the ${alias} said so.`)[0]?.entity !== id,
    )
    expect(wrong).toEqual([])
  })
})

describe('ambiguous names', () => {
  test('a definition in brackets decides all later uses, and earlier ones', () => {
    expect(
      read('AFM warns users\n\nThe Financial Monitoring Agency (AFM) acted.\n\nLater the AFM fined the firm.', 'AFM warns users'),
    ).toEqual(['AFM → kz-afm', 'Financial Monitoring Agency → kz-afm', 'AFM → kz-afm', 'AFM → kz-afm'])
  })

  test.each([
    ['The SEC sued the firm.', ['SEC → us-sec']],
    ["Nigeria's SEC licensed two exchanges.", ['SEC → ng-sec']],
    ['The Thai SEC blocked it.', ['Thai SEC → th-sec']],
    ["The Philippines' Securities and Exchange Commission named ten sites.", ['Securities and Exchange Commission → ph-sec']],
    ['In Dublin the CBI registered the firm.', ['CBI → ie-cbi']],
    ['In Delhi the CBI questioned him.', ['CBI → in-cbi']],
    ["Sydney officers of the AFP read the seed, Australia's police say.", ['AFP → au-afp']],
    ['His lawyer told AFP in Sydney that he would appeal.', []],
    ['The FSC of South Korea lifted the ban.', ['FSC → kr-fsc']],
    ["Taiwan's FSC lifted the ban.", ['FSC → tw-fsc']],
    ["Japan's FSA sent warnings.", ['FSA → jp-fsa']],
    ['The FSA sent warnings.', ['FSA → xx-fsa']],
    ["France's AMF blocked the site.", ['AMF → fr-amf']],
    ["Montreal's AMF blocked the site.", ['AMF → ca-amf']],
    ["India's Ministry of Finance wants a tax.", ['Ministry of Finance → in-mof']],
    ['The Brazilian Federal Police raided them.', ['Brazilian Federal Police → br-pf']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test('an abbreviation that the text explains as something else is no agency', () => {
    expect(read('Kazakh users ran Automated Forex Machines (AFM) at home. The AFM failed in Astana.')).toEqual([])
  })

  test('an abbreviation of two agencies follows the definition nearest before it', () => {
    const text =
      "The U.S. Securities and Exchange Commission (SEC) sued. The SEC won.\n\nNigeria's Securities and Exchange Commission (SEC) waited. The SEC there wrote rules."
    expect(read(text).filter((line) => line.startsWith('SEC'))).toEqual(['SEC → us-sec', 'SEC → us-sec', 'SEC → ng-sec', 'SEC → ng-sec'])
  })
})

describe('quotes', () => {
  test.each([
    [
      "The Treasury Department's Office of Foreign Assets Control (OFAC) acted.",
      ['Treasury Department', 'Office of Foreign Assets Control', 'OFAC'],
    ],
    ['Agents of the United States Secret Service came.', ['United States Secret Service']],
    ['The U. S. Department of Justice agreed.', ['U. S. Department of Justice']],
    ["The UK's National Crime Agency agreed.", ['National Crime Agency']],
    ['The UK National Crime Agency agreed.', ['UK National Crime Agency']],
    ['THE FEDERAL BUREAU OF INVESTIGATION AGREED.', ['FEDERAL BUREAU OF INVESTIGATION']],
    ['SEC Chair Roe spoke at FBI Dallas.', ['SEC', 'FBI']],
    ['The SEC/CFTC pact and an SEC-registered fund.', ['SEC', 'CFTC', 'SEC']],
    [
      'The U.S. Attorney’s Office for the Southern District of New\nYork helped.',
      ['U.S. Attorney’s Office for the Southern District of New\nYork'],
    ],
  ])('%s', (text, quotes) => expect(readEntities('agency', text).map(({ quote }) => quote)).toEqual(quotes))

  test.each([
    'See www.sec.gov and press@fbi.gov, or ask @FBI.',
    'Attorney General James and U.S. Attorney Damian Roe spoke.',
    'The Commission and the Department agreed.',
    'Dutch police and German police helped, with the CIA, the NSA and CISA.',
    'The White House and Congress agreed.',
    '_Seizure banner (DOJ)_',
    '-CFTC-',
    'Also read: SEC sues exchange',
  ])('nothing in: %s', (text) => expect(read(text)).toEqual([]))
})
