import type { Pattern } from '../pattern.ts'

export const amountPatterns: readonly Pattern<'amount'>[] = []
