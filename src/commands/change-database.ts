import { existsSync } from 'node:fs'
import type { ExitCode } from '../exit-codes.ts'
import { storeFault } from '../store/fault.ts'
import { takeLock } from '../store/lock.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { type Context, complain } from './command.ts'
import { faultCode } from './store-fault.ts'

export interface Changing {
  readonly path: string
  /** What a fault of the disk or the database leaves: "nothing was changed". */
  readonly afterFault: string
}

/**
 * Opens an existing database for writing while no run is at work, hands it to `change`, and closes it. A database that is not there or cannot be
 * opened is said, with its exit code, and no lock is left beside it.
 */
export async function changeDatabase(
  { path, afterFault }: Changing,
  context: Context,
  change: (store: Store) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const refuse = ({ reason, detail }: { readonly reason: string; readonly detail: string }): ExitCode => {
    complain(context, detail)
    return faultCode(reason)
  }
  if (!existsSync(path)) {
    const missing = openStore(path, { create: false, readonly: true })
    if (!missing.ok) return refuse(missing)
    missing.value.close()
  }
  const lock = takeLock(path)
  if (!lock.ok) return refuse(lock)
  try {
    const store = openStore(path, { create: false })
    if (!store.ok) return refuse(store)
    try {
      return await change(store.value)
    } catch (error) {
      const fault = storeFault(error, path)
      if (!fault) throw error
      return refuse({ reason: fault.reason, detail: `${fault.detail}; ${afterFault}` })
    } finally {
      store.value.close()
    }
  } finally {
    lock.value.release()
  }
}
