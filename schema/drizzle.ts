/**
 * Drizzle, loaded by `require`. Its package.json is 180 KB, and Node's loader of ES modules parses it anew for each of drizzle's 170 files:
 * half a second and 200 MB at every start, against 50 ms and 15 MB. Same functions, same types; everything imports them from here.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// What `require` gives is what the package's types describe.
const core = require('drizzle-orm') as typeof import('drizzle-orm')
const driver = require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3')
const columns = require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core')

export const { and, asc, count, desc, eq, getTableColumns, getTableName, gt, inArray, isNull, ne, notExists, notInArray, sql } = core
export const { drizzle } = driver
export const { foreignKey, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } = columns
