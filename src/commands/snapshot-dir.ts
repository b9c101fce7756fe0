/** Where the pages of a database are kept: "docket.db" → "docket.snapshots". */
export function snapshotDirOf(database: string): string {
  return `${database.replace(/\.(?:db|sqlite3?)$/u, '')}.snapshots`
}
