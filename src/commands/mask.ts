import type { Writer } from './command.ts'

/** User name and password before the host. */
const CREDENTIALS = /(?<scheme>\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#"'<>\\@]{1,300}@/giu

/** Parameters that open doors, by what their names end in: "api_key", "X-Amz-Signature", "accessToken". */
const PARAMETER =
  /(?<name>[?&;][\w.%-]{0,60}?(?:token|key|secret|signature|sig|passw(?:or)?d|pwd|auth|credential|session|sessionid|jwt|otp))=[^\s&;#"'<>\\]{1,2000}/giu

const BEARER = /\b(?<scheme>bearer|basic) [\w.~+/=-]{8,2000}/giu

/**
 * What goes to a log without what opens doors: `"https://ann:pw@example.org/feed?api_key=abc"` → `"https://***@example.org/feed?api_key=***"`.
 * `secrets` are addresses that are secret as a whole; only their hosts are told.
 */
export function maskSecrets(text: string, secrets: readonly string[] = []): string {
  const masked = secrets.reduce((before, secret) => hideAddress(before, secret), text)
  return masked.replace(CREDENTIALS, '$<scheme>***@').replace(PARAMETER, '$<name>=***').replace(BEARER, '$<scheme> ***')
}

function hideAddress(text: string, secret: string): string {
  const url = URL.parse(secret)
  if (secret === '') return text
  const told = url === null ? '***' : `${url.protocol}//${url.host}/***`
  return [secret, ...(url === null ? [] : [url.href])].reduce((before, each) => before.replaceAll(each, told), text)
}

/** The same outlet, through which no secret passes. */
export function masked(outlet: Writer, secrets: readonly string[]): Writer {
  return {
    write: (text) => outlet.write(maskSecrets(text, secrets)),
    get isTTY() {
      return outlet.isTTY === true
    },
    get columns() {
      return outlet.columns ?? 0
    },
  }
}
