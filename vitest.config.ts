import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A run over all samples takes seconds, and a busy machine many of them; nothing is judged by time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
