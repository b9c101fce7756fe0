/** `npx drizzle-kit generate --name what-changed` writes the next migration from the tables; it needs no database. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './schema/sqlite-tables.ts',
  out: './schema/migrations',
})
