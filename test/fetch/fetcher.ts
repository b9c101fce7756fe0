import type { Dial, DialTarget } from '../../src/fetch/connect.ts'
import type { Fetcher, FetcherOptions, FetchRequest } from '../../src/fetch/fetched.ts'
import { openFetcher } from '../../src/fetch/http.ts'

/** A fetcher without gaps that may reach the given servers, closed at the end of the test. */
export function testFetcher(
  servers: readonly { readonly origin: string }[],
  options: Partial<FetcherOptions> = {},
): Fetcher & AsyncDisposable {
  const allowedOrigins = servers.map(({ origin }) => origin)
  const fetcher = openFetcher({ userAgent: 'CryptoDocket/1.0 (+https://docket.example/bot)', allowedOrigins, minGapMs: 0, ...options })
  return { ...fetcher, [Symbol.asyncDispose]: fetcher.close }
}

/** 'ok' or the reason, which is what most tests ask for. */
export async function wordFor(fetcher: Fetcher, request: FetchRequest): Promise<string> {
  const outcome = await fetcher.get(request)
  return outcome.ok ? 'ok' : outcome.reason
}

/** Writes down what would be dialled and dials nothing. */
export function dialSpy(): { readonly dial: Dial; readonly targets: readonly DialTarget[] } {
  const targets: DialTarget[] = []
  const dial: Dial = (target, callback) => {
    targets.push(target)
    callback(Object.assign(new Error('a spy does not dial'), { code: 'ECONNREFUSED' }), null)
  }
  return { dial, targets }
}
