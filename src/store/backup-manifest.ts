import { z } from 'zod'

const file = z.object({ name: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })

const manifest = z.object({
  format: z.literal('crypto-docket backup 1'),
  madeAt: z.string(),
  /** Number of migrations that the database has seen. */
  schemaVersion: z.number().int(),
  database: file,
  pages: z.array(file),
  /** Hashes of pages that the database knows and that were gone or damaged when the backup was made. */
  missing: z.array(z.string()),
})

/** What is in a backup, with a hash of each file: the last entry, so that only a whole backup has it. */
export type Manifest = z.infer<typeof manifest>
export type BackedUpFile = z.infer<typeof file>

export const MANIFEST = 'manifest.json'
export const DATABASE = 'docket.db'

export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** "3f…" → "pages/3f/3f….gz": where a page lies within a backup. */
export const pageName = (sha256: string): string => `pages/${sha256.slice(0, 2)}/${sha256}.gz`

/** The way back; undefined for what is no page, whatever path it would lead to. */
export const pageHash = (name: string): string | undefined =>
  /^pages\/[0-9a-f]{2}\/(?<sha256>[0-9a-f]{64})\.gz$/u.exec(name)?.groups?.sha256
