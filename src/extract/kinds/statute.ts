import { type Pattern, pattern } from '../pattern.ts'

const WORD = String.raw`\p{Lu}[\p{L}'-]{1,24}`

export const statutePatterns: readonly Pattern<'statute'>[] = [
  pattern({
    id: 'statute/act',
    kind: 'statute',
    trigger: /\b(?:Act|Regulations?|Directive|Code|Ordinance|Law)\b/u,
    match: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?!(?:The|An?|Under|In|This|That|By|Of) )(?:${WORD},? (?:(?:and|of|for|in|on|to|against|&) (?:the )?)?){1,6}(?:Act|Regulations?|Directive|Code|Ordinance|Law)(?: (?:of )?(?:19|20)\d\d| \d\d?)?(?![\p{L}\p{N}])`,
      'u',
    ),
    value: (_groups, { passage, start, end }) => ({ value: passage.slice(start, end) }),
    examples: [
      ['It broke the [Bank Secrecy Act] for years.', { value: 'Bank Secrecy Act' }],
      ['The [Markets in Crypto-Assets Regulation] applies.', { value: 'Markets in Crypto-Assets Regulation' }],
      ['Charged under the [Proceeds of Crime Act 2002] in Leeds.', { value: 'Proceeds of Crime Act 2002' }],
    ],
    rejects: ['They act alone.', 'The Act says so.'],
  }),
  pattern({
    id: 'statute/short',
    kind: 'statute',
    trigger: /\b(?:MiCAR?|DORA|FATCA|PMLA|POCA|RICO|IEEPA|U\.S\.C)\b/u,
    match:
      /\b(?:MiCAR?|DORA|FATCA|PMLA|POCA|RICO|IEEPA|\d{1,2} U\.S\.C\. ?§{0,2} ?\d{1,5}[a-z]?(?:\([a-z0-9]{1,3}\)){0,3})(?![\p{L}\p{N}])/u,
    value: (_groups, { passage, start, end }) => ({ value: passage.slice(start, end) }),
    examples: [['A licence under [MiCA] is valid in all states.', { value: 'MiCA' }]],
  }),
]
