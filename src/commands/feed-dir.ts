import { loadFeeds } from '../poll/load.ts'
import type { Feed } from '../types.ts'
import { type Context, complain } from './command.ts'

/** The feeds of a folder, or undefined after everything that is wrong in its files has been said: exit code 12. */
export async function readFeeds(dir: string, context: Context): Promise<readonly Feed[] | undefined> {
  const feeds = await loadFeeds(dir)
  if (feeds.ok) return feeds.value
  complain(context, `the feed files of ${dir} are not in order, nothing was done:\n${feeds.detail}`)
  return undefined
}
