import type { Agency } from './agency.ts'

export const centralAsia: readonly Agency[] = [
  {
    id: 'kz-afm',
    name: 'Financial Monitoring Agency',
    country: 'KZ',
    kind: 'fiu',
    since: 2021,
    aliases: ['Agency for Financial Monitoring', { text: 'AFM', when: 'country' }],
    examples: ['In Astana the [AFM] closed two exchanges.', 'The [Financial Monitoring Agency] closed two exchanges.'],
  },
]
