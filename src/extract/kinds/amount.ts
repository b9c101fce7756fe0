import type { Pattern } from '../pattern.ts'
import { assetPatterns } from './amount-asset.ts'
import { codePatterns } from './amount-code.ts'
import { signPatterns } from './amount-sign.ts'
import { subunitPatterns } from './amount-subunit.ts'
import { unitPatterns } from './amount-unit.ts'
import { vaguePatterns } from './amount-vague.ts'
import { wordPatterns } from './amount-words.ts'

/** Sums of money and of named crypto assets. Of overlapping readings the longer wins, then the earlier of this list. */
export const amountPatterns: readonly Pattern<'amount'>[] = [
  ...signPatterns,
  ...codePatterns,
  ...unitPatterns,
  ...wordPatterns,
  ...subunitPatterns,
  ...assetPatterns,
  ...vaguePatterns,
]
