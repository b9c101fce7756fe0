import { agencyNamePatterns } from './kinds/agency-names.ts'
import { amountPatterns } from './kinds/amount.ts'
import { assetPatterns } from './kinds/asset.ts'
import { chargePatterns } from './kinds/charge.ts'
import { companyPatterns } from './kinds/company.ts'
import { countPatterns } from './kinds/count.ts'
import { courtPatterns } from './kinds/court.ts'
import { datePatterns } from './kinds/date.ts'
import { exchangePatterns } from './kinds/exchange-patterns.ts'
import { jurisdictionPatterns } from './kinds/jurisdiction.ts'
import { personPatterns } from './kinds/person.ts'
import { statutePatterns } from './kinds/statute.ts'
import type { Pattern } from './pattern.ts'

/** Every pattern that ships, in order of preference within its kind. */
export const patterns: readonly Pattern[] = [
  ...amountPatterns,
  ...agencyNamePatterns,
  ...exchangePatterns,
  ...personPatterns,
  ...companyPatterns,
  ...courtPatterns,
  ...datePatterns,
  ...chargePatterns,
  ...statutePatterns,
  ...countPatterns,
  ...assetPatterns,
  ...jurisdictionPatterns,
]
