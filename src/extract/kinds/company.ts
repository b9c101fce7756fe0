import { IGNORED, type Pattern, pattern } from '../pattern.ts'

const WORD = String.raw`[A-Z\u00C0-\u00DE\d][A-Za-z0-9\u00C0-\u024F&.'-]{0,24}`
const OUTSIDE =
  'The|A|An|And|In|At|By|On|For|With|From|To|While|When|But|As|After|Before|Former|Its|Their|His|Her|Our|This|That|Meanwhile|Also'
const RUN = String.raw`(?=[A-Z\u00C0-\u00DE\d])(?<![A-Za-z0-9\u00C0-\u024F.-])(?!(?:${OUTSIDE})\b)(?:${WORD} (?:(?:&|de) )?){0,4}`

/** Parts of the state that share those endings: "Financial Crimes Enforcement Network". */
const OFFICIAL = /\b(?:Department|Treasury|Ministry|Police|Commission|Authority|Agency|Bureau|Federal|Enforcement|Office|Court)\b/u

function named(name: string): { readonly value: string } | typeof IGNORED {
  return OFFICIAL.test(name) ? IGNORED : { value: name }
}

export const companyPatterns: readonly Pattern<'company'>[] = [
  pattern({
    id: 'company/legal-form',
    kind: 'company',
    trigger:
      /\b(?:Ltd|Limited|Inc|Incorporated|LLC|L\.L\.C|LLP|LP|Corp|Corporation|PLC|plc|GmbH|AG|S\.?A|SE|B\.?V|N\.?V|S\.?r\.?l|SpA|Pte|Pty|O[ÜU]|UAB|AB|Oy|A\/S|Sdn|DMCC|FZE|FZCO)\b/u,
    match: new RegExp(
      String.raw`${RUN}${WORD},? (?:Ltd|Limited|Inc|Incorporated|LLC|L\.L\.C|LLP|LP|Corp|Corporation|PLC|plc|GmbH|AG|S\.?A|SE|B\.?V|N\.?V|S\.?r\.?l|SpA|Pte\.? Ltd|Pty\.? Ltd|O[ÜU]|UAB|AB|Oy|A\/S|Sdn\.? Bhd|DMCC|FZE|FZCO)(?![\p{L}\p{N}])`,
      'u',
    ),
    value: (_groups, { passage, start, end }) => named(passage.slice(start, end)),
    examples: [
      ['The order names [Quillmere Trading Ltd], a broker.', { value: 'Quillmere Trading Ltd' }],
      ['Deposits went to [Alder & Finch Capital LLC] in Texas.', {}],
    ],
    rejects: ['He gave LLC shares to all.'],
  }),
  pattern({
    id: 'company/line-of-business',
    kind: 'company',
    trigger:
      /\b(?:Bank|Labs|Technologies|Technology|Holdings|Capital|Foundation|Group|Ventures|Partners|Solutions|Network|Networks|Finance|Exchange|Payments|Protocol|Wallet|Trading|Digital|Markets|Securities|Systems|Services)\b/u,
    match: new RegExp(
      String.raw`${RUN}${WORD} (?:Bank|Labs|Technologies|Technology|Holdings|Capital|Foundation|Group|Ventures|Partners|Solutions|Networks?|Finance|Exchange|Payments|Protocol|Wallet|Trading|Digital|Markets)(?![\p{L}\p{N}]| (?:Act|Authority|Commission|Agency|Service|Division|Unit|Department|Court|Police|Regulat|Task))`,
      'u',
    ),
    value: (_groups, { passage, start, end }) => named(passage.slice(start, end)),
    examples: [
      ['He owned [Ferrow Labs], a maker of wallets.', { value: 'Ferrow Labs' }],
      ['Sanctions hit [First Harbour Bank] as well.', { value: 'First Harbour Bank' }],
    ],
    rejects: ['The bank closed.', 'The Securities and Exchange Commission sued.'],
  }),
]
