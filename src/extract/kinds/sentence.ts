import type { Pattern } from '../pattern.ts'

export const sentencePatterns: readonly Pattern<'sentence'>[] = []
