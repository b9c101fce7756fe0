import type { ExitCode } from '../exit-codes.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { type Context, complain } from './command.ts'
import { faultCode } from './store-fault.ts'

/** Opens an existing database to read from, hands it to `use`, and closes it; a database that cannot be opened is said, with its exit code. */
export async function withDatabase(path: string, context: Context, use: (store: Store) => ExitCode | Promise<ExitCode>): Promise<ExitCode> {
  const store = openStore(path, { create: false, readonly: true })
  if (!store.ok) {
    complain(context, store.detail)
    return faultCode(store.reason)
  }
  try {
    return await use(store.value)
  } finally {
    store.value.close()
  }
}
