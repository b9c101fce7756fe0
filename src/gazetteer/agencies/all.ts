import type { Agency } from './agency.ts'
import { centralAsia } from './central-asia.ts'
import { unitedKingdom } from './united-kingdom.ts'
import { unitedStates } from './united-states.ts'

/** Every agency the program knows. */
export const agencies: readonly Agency[] = [...unitedStates, ...unitedKingdom, ...centralAsia]
