import type { Fetcher, FetcherOptions } from './fetched.ts'

/** One client for a whole run: `const fetcher = openFetcher({ userAgent })`. */
export function openFetcher(options: FetcherOptions): Fetcher {
  throw new Error(`${options.userAgent}: written next`)
}
