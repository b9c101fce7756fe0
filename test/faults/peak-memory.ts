/** Loaded before each test file of `npm run faults`: every test tells how much memory its process has taken at most. */
import { afterEach } from 'vitest'
import { record } from './record.ts'

afterEach(() => record({ peakBytes: process.resourceUsage().maxRSS * 1024 }))
