import { createHash } from 'node:crypto'

/** Twenty hex digits of SHA-256: ids stay short enough to type, and 100 million rows collide with a chance of 1 in 200 million. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
