import type { AmountMention, AmountRole, EventType, SentenceMention } from '../../types.ts'

/** How readily an action of a type carries a figure; types left out never do. */
export type Affinity = Readonly<Partial<Record<EventType, number>>>

/** From here on an action carries a figure as its own; below only what its clause holds, or what nobody else can carry. */
export const STRONG = 3

/** Sums by role; roles that are no sanction are carried by none. */
const SUMS: Readonly<Partial<Record<AmountRole, Affinity>>> = {
  penalty: { penalty: 6, settlement: 6, sentencing: 5, ruling: 3, guilty_plea: 2, charge: 2, conviction: 2 },
  settlement: { settlement: 6, penalty: 4, ruling: 2, charge: 1 },
  disgorgement: { settlement: 5, penalty: 5, ruling: 4, sentencing: 4, charge: 1 },
  restitution: { sentencing: 6, penalty: 5, settlement: 5, ruling: 4, guilty_plea: 3, charge: 1 },
  forfeiture: { sentencing: 5, guilty_plea: 5, seizure: 4, settlement: 3, charge: 3, conviction: 3, penalty: 2 },
  seizure: { seizure: 6, shutdown: 1 },
  bail: { arrest: 4, charge: 4 },
}
const ASKED: Affinity = { charge: 6, civil_suit: 6, seizure: 2, ruling: 1 }
const TERMS: Affinity = { sentencing: 6, ban: 2, penalty: 1 }
const BANS: Affinity = { ban: 6, penalty: 5, settlement: 5, sentencing: 4, license_refused: 3 }
/** What may be imposed hangs on the last step before the sentence. */
const THREATS: Affinity = { guilty_plea: 8, conviction: 8, charge: 6, arrest: 2 }
const FINES_AHEAD: Affinity = { guilty_plea: 8, conviction: 8, charge: 6, settlement: 5, penalty: 4, ban: 3, warning: 3, arrest: 2 }

/** Which actions can carry a figure; undefined for what none does: losses, prices, turnovers. */
export function affinityOf(mention: AmountMention | SentenceMention): Affinity | undefined {
  return mention.kind === 'amount' ? affinityOfSum(mention) : affinityOfTerm(mention)
}

function affinityOfSum({ role, status }: AmountMention): Affinity | undefined {
  const affinity = role && SUMS[role]
  if (affinity === undefined || status === 'actual') return affinity
  return status === 'sought' ? ASKED : role === 'penalty' ? FINES_AHEAD : affinity
}

function affinityOfTerm({ type, status }: SentenceMention): Affinity {
  if (status !== 'actual') return status === 'sought' ? ASKED : THREATS
  return type === 'activity_ban' ? BANS : TERMS
}
