import { parseNumber } from '../../normalize/number.ts'
import { parseSpelled } from '../../normalize/spelled.ts'
import { type Pattern, pattern } from '../pattern.ts'

const OF =
  'people|persons|individuals|men|women|customers|clients|users|victims|investors|depositors|suspects|defendants|members|employees|operators|accounts|wallets|addresses|platforms|exchanges|websites|sites|domains|servers|companies|firms|entities|banks|countries|counts|charges|cases|complaints|transactions|machines|rigs|miners|ATMs|kiosks|phones|vehicles|cars|properties|arrests|raids'
const SPELLED =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?: (?:hundred|thousand|million))?'

export const countPatterns: readonly Pattern<'count'>[] = [
  pattern({
    id: 'count/of',
    kind: 'count',
    trigger: new RegExp(String.raw`\b(?:${OF})\b`, 'u'),
    match: new RegExp(
      String.raw`(?<![\p{L}\d$€£¥₹.,-])(?:(?<digits>\d{1,3}(?:,\d{3}){1,3}|\d{1,7})|(?<spelled>${SPELLED}))(?: (?:other|more|new|different|separate|alleged|suspected|fake|illegal|fraudulent|unlicensed|foreign|former|crypto|cryptocurrency|mining|bank|trading|online)){0,3} (?:${OF})\b`,
      'iu',
    ),
    value: ({ digits, spelled }) => {
      const value = digits === undefined ? spelled && parseSpelled(spelled.toLowerCase()) : parseNumber(digits)
      return value ? { value } : undefined
    },
    examples: [
      ['It took money from [380 customers] abroad.', { value: '380' }],
      ['[Nineteen unlicensed platforms] were blocked.', { value: '19' }],
      ['They froze [2,140 bank accounts] in June.', { value: '2140' }],
    ],
    rejects: ['They lost $380 people say.', 'Many customers waited.'],
  }),
]
