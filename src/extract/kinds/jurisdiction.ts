import { jurisdictions } from '../../gazetteer/jurisdictions.ts'
import { IGNORED, type Pattern, pattern } from '../pattern.ts'

/** Names that are also those of American states, islands or companies' forms: they say nothing alone. */
const DOUBTFUL = new Set(['Georgia', 'Jersey', 'Guinea', 'Chad', 'Jordan', 'Niger', 'Mali', 'Togo', 'Turkey'])

const codeByName: ReadonlyMap<string, string> = new Map(
  jurisdictions.flatMap(({ code, name, otherNames }) =>
    [name, ...otherNames].filter((text) => !DOUBTFUL.has(text) && text.length > 2).map((text) => [text, code] as const),
  ),
)
const NAMES = [...codeByName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.()]/gu, String.raw`\$&`))

export const jurisdictionPatterns: readonly Pattern<'jurisdiction'>[] = [
  pattern({
    id: 'jurisdiction/name',
    kind: 'jurisdiction',
    match: new RegExp(String.raw`(?=[A-Z])(?<![\p{L}\p{N}.-])(?<name>${NAMES.join('|')})(?![\p{L}\p{N}]|-\p{Ll})`, 'u'),
    value: ({ name = '' }) => {
      const value = codeByName.get(name)
      return value === undefined ? IGNORED : { value }
    },
    examples: [
      ['The firm moved from [South Korea] in March.', { value: 'KR' }],
      ['Users in the [United Kingdom] were told to leave.', { value: 'GB' }],
    ],
    rejects: ['The malicious code ran.', 'Jordan Roe was held.'],
  }),
]
