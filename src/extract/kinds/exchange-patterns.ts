import type { Pattern } from '../pattern.ts'

export const exchangePatterns: readonly Pattern<'exchange'>[] = []
