import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/browser/unpack-chromium.ts'],
    // Only to end a hang: no test depends on how fast a machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Two cores are the machine this runs on; more workers only wait for each other.
    maxWorkers: 2,
  },
})
