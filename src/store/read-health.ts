import { sql } from '../../schema/drizzle.ts'
import type { Connection } from './connection.ts'
import { present } from './rows-present.ts'

export interface FeedHealth {
  readonly feed: string
  readonly publisher: string
  readonly title: string
  readonly active: boolean
  readonly health: 'new' | 'ok' | 'warning' | 'failing'
  readonly nextDueAt?: string
  readonly lastPolledAt?: string
  readonly lastOkAt?: string
  readonly failureWeight: number
  readonly lastErrorReason?: string
  readonly lastErrorDetail?: string
  readonly warning?: string
  readonly items: number
  readonly pending: number
  readonly failed: number
  readonly articles: number
  readonly newestItemAt?: string
}

export function readHealth({ db }: Connection): readonly FeedHealth[] {
  return db.all<HealthRow>(sql`select * from v_feed_health order by feed_id`).map(toHealth)
}

/** v_feed_health as it comes. */
interface HealthRow {
  readonly feed_id: string
  readonly publisher: string
  readonly title: string
  readonly active: number
  readonly health: FeedHealth['health']
  readonly next_due_at: string | null
  readonly last_polled_at: string | null
  readonly last_ok_at: string | null
  readonly failure_weight: number
  readonly last_error_reason: string | null
  readonly last_error_detail: string | null
  readonly warning: string | null
  readonly items: number
  readonly pending: number
  readonly failed: number
  readonly articles: number
  readonly newest_item_at: string | null
}

function toHealth(row: HealthRow): FeedHealth {
  return {
    feed: row.feed_id,
    publisher: row.publisher,
    title: row.title,
    active: row.active === 1,
    health: row.health,
    failureWeight: row.failure_weight,
    items: row.items,
    pending: row.pending,
    failed: row.failed,
    articles: row.articles,
    ...present({
      nextDueAt: row.next_due_at,
      lastPolledAt: row.last_polled_at,
      lastOkAt: row.last_ok_at,
      lastErrorReason: row.last_error_reason,
      lastErrorDetail: row.last_error_detail,
      warning: row.warning,
      newestItemAt: row.newest_item_at,
    }),
  }
}
