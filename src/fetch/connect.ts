import type { buildConnector } from 'undici'

/** Name → every address it has. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** Opens a connection to one of `addresses` and to no other. */
export type Dial = (target: DialTarget, callback: buildConnector.Callback) => void

export interface DialTarget {
  readonly protocol: string
  readonly hostname: string
  readonly port: number
  readonly addresses: readonly string[]
}
