import { fileURLToPath } from 'node:url'

/** The settings of a call that may also come from the environment; options win over it. The only reader of the environment. */
export interface Config {
  /** DOCKET_DB: path of the database. */
  readonly database: string
  /** DOCKET_FEEDS: folder of feed files. */
  readonly feeds: string
  /** DOCKET_CONTACT: address or URL that publishers can complain to, sent with every request. */
  readonly contact?: string
  /** DOCKET_PING_URL: told after each run whether it succeeded (a dead man's switch). */
  readonly pingUrl?: string
  /** NO_COLOR. */
  readonly color: boolean
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return {
    database: environment.DOCKET_DB ?? 'docket.db',
    feeds: environment.DOCKET_FEEDS ?? shippedFeeds,
    ...(environment.DOCKET_CONTACT !== undefined && { contact: environment.DOCKET_CONTACT }),
    ...(environment.DOCKET_PING_URL !== undefined && { pingUrl: environment.DOCKET_PING_URL }),
    color: environment.NO_COLOR === undefined || environment.NO_COLOR === '',
  }
}

const shippedFeeds = fileURLToPath(new URL('../feeds', import.meta.url))
