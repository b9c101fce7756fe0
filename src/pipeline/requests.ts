/** Requests of a run, each with its line in the ledger. */
import type { Fetched, FetchRequest } from '../fetch/fetched.ts'
import type { FetchReason } from '../fetch/reason.ts'
import type { Step } from '../pipeline.ts'
import type { SnapshotRecord } from '../store/ledger.ts'
import type { Outcome, Snapshot } from '../types.ts'

/** Every request leaves a line in the ledger, whatever came of it. */
export async function fetchRecorded(
  request: FetchRequest,
  feed: string,
  step: Step,
  kind: 'feed' | 'page' = 'page',
): Promise<Outcome<Fetched, FetchReason>> {
  const at = step.now()
  const start = performance.now()
  const outcome = await step.fetcher.get(request)
  const record = { run: step.run, kind, url: request.url, feed, at, ms: Math.round(performance.now() - start) }
  if (!outcome.ok) step.store.recordFetch({ ...record, reason: outcome.reason, detail: outcome.detail })
  else if (outcome.value.status === 304) step.store.recordFetch({ ...record, status: 304 })
  else {
    const { snapshot } = outcome.value
    step.store.recordFetch({
      ...record,
      status: 200,
      bytes: snapshot.body.byteLength,
      ...(kind === 'page' && { snapshot: toRecord(snapshot) }),
    })
  }
  return outcome
}

export function toRecord({ body, ...rest }: Snapshot): SnapshotRecord {
  return { ...rest, bytes: body.byteLength }
}
