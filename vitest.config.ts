import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    env: { TZ: "UTC" },
    // Vitest leaves a core to its own process, which mostly waits.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "src/**/*.test.{ts,tsx}",
            ".storybook/**/*.test.ts",
            "scripts/architecture/**/*.test.ts",
            "scripts/check-stories/**/*.test.ts",
            "scripts/fuzz/**/*.test.ts",
            "scripts/lib/**/*.test.ts",
            "scripts/mock-server/**/*.test.ts",
            "scripts/new-screen/**/*.test.ts",
            "scripts/numbers/**/*.test.ts",
            "scripts/pictures/**/*.test.ts",
            "scripts/test/**/*.test.ts",
            "scripts/test-storybook/**/*.test.ts",
          ],
          setupFiles: ["scripts/test/property-seed.ts"],
          testTimeout: 60_000,
          // Files share the modules that they import, which is a third of the time. So none may leave anything behind.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      {
        // Starts servers and browsers: one file at a time, after `next build` and `storybook build`.
        extends: true,
        test: {
          name: "end-to-end",
          include: ["scripts/end-to-end/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a busy machine may take longer than the second that is the default.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
