import type { EventPattern } from '../pattern.ts'
import { accusationPatterns } from './accusations.ts'
import { extraditionPatterns } from './extraditions.ts'
import { inquiryPatterns } from './inquiries.ts'
import { measurePatterns } from './measures.ts'
import { paymentPatterns } from './payments.ts'
import { rulePatterns } from './rules.ts'
import { verdictPatterns } from './verdicts.ts'

export const eventPatterns: readonly EventPattern[] = [
  ...accusationPatterns,
  ...verdictPatterns,
  ...extraditionPatterns,
  ...paymentPatterns,
  ...measurePatterns,
  ...inquiryPatterns,
  ...rulePatterns,
]
