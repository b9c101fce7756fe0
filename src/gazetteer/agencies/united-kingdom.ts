import type { Agency } from './agency.ts'

export const unitedKingdom: readonly Agency[] = [
  {
    id: 'gb-fca',
    name: 'Financial Conduct Authority',
    country: 'GB',
    kind: 'financial',
    since: 2013,
    aliases: ['Financial Conduct Authority', { text: 'FCA', when: 'usual' }],
    examples: ['The [FCA] warned Londoners about the app.'],
  },
]
