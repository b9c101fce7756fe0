import { type Pattern, pattern } from '../pattern.ts'

const OFFENCE =
  '(?:(?:wire|mail|bank|securities|commodities|computer|tax|investment|access device|identity|visa|healthcare) )?fraud|(?:international )?money laundering|laundering of monetary instruments|(?:aggravated )?identity theft|computer (?:intrusion|hacking|misuse)|(?:operating )?(?:an )?unlicensed money[- ]transmi(?:tting|ssion)(?: business)?|tax evasion|market manipulation|insider trading|wash trading|embezzlement|extortion|blackmail|bribery|racketeering|obstruction of justice|perjury|larceny|(?:grand )?theft|robbery|kidnapping|sanctions (?:evasion|violations?)|terrorist financing|false statements|breach of trust|forgery|transferring criminal property|possession of criminal property'

export const chargePatterns: readonly Pattern<'charge'>[] = [
  pattern({
    id: 'charge/offence',
    kind: 'charge',
    trigger: /\b(?:charge|count|guilty|convict|indict|accus|plead|conspir|arrest|offen[cs]e|alleg|sentenc|complaint)/iu,
    match: new RegExp(String.raw`\b(?:conspiracy to (?:commit |engage in |operate )?)?(?:${OFFENCE})\b`, 'iu'),
    value: (_groups, { passage, start, end }) => ({ value: passage.slice(start, end).toLowerCase() }),
    examples: [
      ['She was charged with [conspiracy to commit wire fraud] and theft.', { value: 'conspiracy to commit wire fraud' }],
      ['He pleaded guilty to [operating an unlicensed money transmitting business].', {}],
    ],
    rejects: ['Fraud is on the rise.'],
  }),
]
