import { reportConformance } from '../conformance/report.ts'
import type { BenchOptions } from './main.ts'

/** Other projects' cases for sums of money and lengths of time: ours, compromise and Recognizers-Text side by side. */
export async function benchConformance({ conformance }: BenchOptions): Promise<string> {
  if (conformance === undefined)
    return "left out: it needs other projects' cases, --conformance DIR (duckling-money.jsonl, recognizers-currency.jsonl …)"
  return reportConformance(conformance)
}
