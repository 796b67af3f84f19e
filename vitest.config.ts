import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/browser/unpack-chromium.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are the machine this runs on; more workers only wait for each other.
    maxWorkers: 2,
  },
})
