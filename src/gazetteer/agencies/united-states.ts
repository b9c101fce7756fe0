import type { Agency } from './agency.ts'

export const unitedStates: readonly Agency[] = [
  {
    id: 'us-sec',
    name: 'Securities and Exchange Commission',
    country: 'US',
    kind: 'securities',
    since: 1934,
    aliases: [
      { text: 'Securities and Exchange Commission', when: 'usual' },
      { text: 'SEC', when: 'usual' },
    ],
    examples: ['The [SEC] sued the exchange.', 'A complaint by the [U.S. Securities and Exchange Commission] says so.'],
    rejects: ['The match was decided in the last sec of play.'],
  },
]
