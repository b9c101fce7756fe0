type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }

/** Without the fields that are not there: the database says null, the program leaves the field out. */
export function present<T extends Readonly<Record<string, unknown>>>(fields: T): Present<T> {
  // Only fields that hold something are left, which is what the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Present<T>
}
