import { agencyNamePatterns } from './kinds/agency-names.ts'
import { amountPatterns } from './kinds/amount.ts'
import type { Pattern } from './pattern.ts'

/** Every pattern that ships, in order of preference within its kind. */
export const patterns: readonly Pattern[] = [...amountPatterns, ...agencyNamePatterns]
