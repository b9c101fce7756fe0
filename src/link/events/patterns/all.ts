import type { EventPattern } from '../pattern.ts'
import { administrativePatterns } from './administrative.ts'
import { criminalPatterns } from './criminal.ts'
import { rulePatterns } from './rules.ts'

export const eventPatterns: readonly EventPattern[] = [...criminalPatterns, ...administrativePatterns, ...rulePatterns]
