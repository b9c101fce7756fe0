import { setImmediate } from 'node:timers/promises'
import type { Agent } from 'undici'

/** Notices bytes that follow a body of announced length: the length was too small, and what was read is only the beginning. */
export interface Excess {
  /** To be called before the request: what came late after an earlier answer is not held against this one. */
  forget(url: URL): void
  /** To be called after the body: gives the bytes behind it one turn of the event loop to show. */
  follows(url: URL): Promise<boolean>
}

/** undici ends a body where its length says and drops the connection over what comes behind it, which the agent alone gets to hear. */
export function watchExcess(agent: Agent): Excess {
  const origins = new Set<string>()
  agent.on('disconnect', (origin, _targets, error) => {
    if (error.message === 'bad response') origins.add(origin.origin)
  })
  return {
    forget: (url) => void origins.delete(url.origin),
    async follows(url) {
      // The parser takes the connection's next bytes in the turn after the body's last.
      await setImmediate()
      await setImmediate()
      return origins.delete(url.origin)
    },
  }
}
