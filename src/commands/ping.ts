import { openFetcher } from '../fetch/http.ts'
import { type Context, complain } from './command.ts'

/**
 * Tells a dead man's switch that the run did its work. A switch out of reach is said, and changes no exit code. The operator names it, so it may
 * stand in a private network; where it redirects to may not.
 */
export async function ping(url: string, context: Context): Promise<void> {
  const origin = URL.parse(url)?.origin
  const fetcher = openFetcher({ userAgent: 'CryptoDocket', allowedOrigins: origin === undefined || origin === 'null' ? [] : [origin] })
  try {
    const answer = await fetcher.get({ url, kind: 'page', ignoreRobots: true })
    const delivered = answer.ok || answer.reason === 'empty_body' || answer.reason === 'unexpected_status'
    if (!delivered) complain(context, `the ping to ${url} failed: ${answer.reason}: ${answer.detail}`)
  } finally {
    await fetcher.close()
  }
}
