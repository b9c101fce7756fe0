import { errors } from 'undici'
import { ConnectError } from './connect.ts'
import { type FetchFailure, type FetchReason, refuse } from './reason.ts'

/** How far the exchange had come: the same broken socket is a reset before the head and a cut body after it. */
type Stage = 'head' | 'body'

type Cause = FetchReason | Readonly<Record<Stage, FetchReason>>

const BY_CODE: Readonly<Record<string, Cause>> = {
  ECONNRESET: 'connection_reset',
  EPIPE: 'connection_reset',
  ETIMEDOUT: 'connection_reset',
  EHOSTUNREACH: 'connection_reset',
  ENETUNREACH: 'connection_reset',
  ENETDOWN: 'connection_reset',
  ECONNABORTED: 'connection_reset',
  UND_ERR_SOCKET: { head: 'connection_reset', body: 'truncated' },
  UND_ERR_INFO: 'connection_reset',
  EPROTO: 'tls_error',
  UND_ERR_HEADERS_OVERFLOW: 'bad_headers',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'truncated',
  ERR_STREAM_PREMATURE_CLOSE: 'truncated',
  // zlib speaks so for all four encodings when the input ends early.
  Z_BUF_ERROR: 'truncated',
}

/** Families of codes: zlib's, brotli's, zstd's, and those of TLS after the handshake. */
const BY_PREFIX: readonly (readonly [prefix: string, cause: Cause])[] = [
  ['Z_', 'bad_encoding'],
  ['ERR__', 'bad_encoding'],
  ['ZSTD_', 'bad_encoding'],
  ['ERR_SSL_', 'tls_error'],
]

/** What undici, the socket or a decoder threw, as a reason; what none of them throws is a bug and is thrown on. */
export function toFailure(error: unknown, stage: Stage, url: URL): FetchFailure {
  if (error instanceof ConnectError) return refuse(error.reason, error.message)
  if (error instanceof errors.HTTPParserError)
    return refuse(stage === 'head' ? 'bad_headers' : 'truncated', `${url.href}: ${error.message}`)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const cause = BY_CODE[code] ?? BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1]
  if (cause === undefined) throw error
  return refuse(typeof cause === 'string' ? cause : cause[stage], `${url.href}: ${(error as Error).message} (${code})`)
}
