import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { bareHost, isPublicAddress } from './address.ts'
import type { FetchReason } from './reason.ts'

const CONNECT_TIMEOUT_MS = 10_000

/** Name → every address it has. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** Opens a connection to one of `addresses` and to no other. */
export type Dial = (target: DialTarget, callback: buildConnector.Callback) => void

export interface DialTarget {
  readonly protocol: string
  /** What the certificate must be made out to. */
  readonly hostname: string
  readonly port: number
  readonly addresses: readonly string[]
}

export interface Guard {
  readonly allowedOrigins: ReadonlySet<string>
  readonly resolve: Resolve
  readonly dial: Dial
}

/** Why no connection came about; passes through undici and is read again in failure.ts. */
export class ConnectError extends Error {
  readonly reason: FetchReason

  constructor(reason: FetchReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ConnectError'
    this.reason = reason
  }
}

/**
 * The second guard: asks the resolver once, refuses if any answer is not public, and dials those very addresses, so that a name which
 * answers differently a moment later changes nothing. The address of the open socket is looked at once more.
 */
export function guardedConnector({ allowedOrigins, resolve, dial }: Guard): buildConnector.connector {
  return (options, callback) => {
    const protocol = options.protocol
    const hostname = bareHost(options.hostname)
    const port = Number(options.port) || (protocol === 'https:' ? 443 : 80)
    const isAllowed = allowedOrigins.has(originOf(protocol, hostname, port))
    const connected: buildConnector.Callback = (error, socket) => {
      if (error !== null) return callback(toConnectError(error, protocol, hostname), null)
      const dialled = socket.remoteAddress
      if (isAllowed || dialled === undefined || isPublicAddress(dialled)) return callback(null, socket)
      socket.destroy()
      callback(new ConnectError('blocked_address', `${hostname} was dialled at ${dialled}, which is not public`), null)
    }
    addressesOf(hostname, resolve)
      .then((addresses) => {
        const blocked = isAllowed ? undefined : addresses.find((address) => !isPublicAddress(address))
        if (blocked !== undefined) throw new ConnectError('blocked_address', `${hostname} is at ${blocked}, which is not public`)
        dial({ protocol, hostname, port, addresses }, connected)
      })
      .catch((error: Error) => callback(error, null))
  }
}

/** The system's resolver, all families: `['93.184.215.14', '2606:2800:…']`. */
export const systemResolve: Resolve = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address)

/** undici's connector with the lookup pinned; `ca` trusts one more certificate authority. HTTP/1.1 only: one set of limits to know. */
export function openDial({ ca }: { readonly ca?: string } = {}): Dial {
  return ({ protocol, hostname, port, addresses }, callback) => {
    const connect = buildConnector({
      allowH2: false,
      maxCachedSessions: 0,
      timeout: CONNECT_TIMEOUT_MS,
      autoSelectFamily: true,
      lookup: pinnedTo(addresses),
      ...(ca !== undefined && { ca }),
    } as buildConnector.BuildOptions)
    connect(
      { protocol, hostname, port: String(port), ...(protocol === 'https:' && isIP(hostname) === 0 && { servername: hostname }) },
      callback,
    )
  }
}

async function addressesOf(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  if (isIP(hostname) !== 0) return [hostname]
  try {
    const addresses = await resolve(hostname)
    if (addresses.length > 0) return addresses
  } catch (error) {
    throw new ConnectError('dns_error', `${hostname} did not resolve: ${String(error)}`, error)
  }
  throw new ConnectError('dns_error', `${hostname} has no address`)
}

function pinnedTo(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_hostname, options, callback) => {
    if (options.all) return callback(null, answers)
    callback(null, answers[0]?.address ?? '', answers[0]?.family)
  }
}

function toConnectError(error: Error, protocol: string, hostname: string): ConnectError {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNRESET' || code === 'EPIPE') return new ConnectError('connection_reset', `${hostname} hung up: ${error.message}`, error)
  const isNetwork = code === 'UND_ERR_CONNECT_TIMEOUT' || (/^E[A-Z]+$/u.test(code) && code !== 'EPROTO')
  if (protocol === 'https:' && !isNetwork) return new ConnectError('tls_error', `${hostname}: ${code} ${error.message}`.trim(), error)
  return new ConnectError('connection_failed', `${hostname}: ${error.message || code}`, error)
}

function originOf(protocol: string, hostname: string, port: number): string {
  return new URL(`${protocol}//${isIP(hostname) === 6 ? `[${hostname}]` : hostname}:${port}`).origin
}
