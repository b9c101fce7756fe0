import type { Entry } from '../entry.ts'

export type AgencyKind =
  | 'securities'
  | 'banking'
  | 'central-bank'
  | 'financial' // several of these sectors in one house
  | 'fiu'
  | 'tax'
  | 'police'
  | 'prosecutor'
  | 'ministry'
  | 'sanctions'
  | 'competition'
  | 'consumer'
  | 'data'
  | 'customs'
  | 'self-regulator'
  | 'international'
  | 'other'

export type Agency = Entry<AgencyKind>
