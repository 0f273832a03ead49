import { join } from "node:path";
import type { StorybookConfig } from "@storybook/nextjs";

type Configuration = Parameters<NonNullable<StorybookConfig["webpackFinal"]>>[0];

/** Parts whose docs pages describe their props. */
const DOCUMENTED = join(import.meta.dirname, "../src/components");

/**
 * Webpack stores its cache in the process that compiles, which takes seconds. By default it does so a second after a
 * large change, just when the developer opens the next story.
 */
const STORED_AFTER = 10_000;

/** Takes out of a build what nobody sees. `pnpm bench:workbench` measures what that saves. */
export function fasterBuild(configuration: Configuration, isDevelopment: boolean): Configuration {
  const { module, devtool, cache } = configuration;
  return {
    ...configuration,
    // Storybook parses every module for props, the mocks and the dependencies among them.
    module: {
      ...module,
      rules: module?.rules?.map((rule) => (isDocgen(rule) ? { ...rule, include: DOCUMENTED } : rule)),
    },
    cache: isDevelopment
      ? {
          type: "filesystem",
          idleTimeoutForInitialStore: STORED_AFTER,
          idleTimeoutAfterLargeChanges: STORED_AFTER,
          // Copies everything that it has read of the cache, to free the rest.
          allowCollectingMemory: false,
        }
      : cache,
    // A source map per module, so that an edit makes one and not those of its whole chunk.
    devtool: isDevelopment ? "eval-cheap-module-source-map" : devtool,
  };
}

function isDocgen(rule: unknown): rule is { loader: string } {
  return (
    typeof rule === "object" &&
    rule !== null &&
    "loader" in rule &&
    typeof rule.loader === "string" &&
    rule.loader.includes("react-docgen-loader")
  );
}
