/** A thread of the query process: ends it when the process that asked has died, even in the middle of a step of SQLite. */
import { workerData } from 'node:worker_threads'

const WATCH_MS = 250

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL')
}, WATCH_MS)
