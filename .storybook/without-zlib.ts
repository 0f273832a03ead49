import { join } from "node:path";
import type { StorybookConfig } from "@storybook/nextjs";

type Configuration = Parameters<NonNullable<StorybookConfig["webpackFinal"]>>[0];

const ZLIB = join(import.meta.dirname, "../src/mocks/generators/terminal/worker/zlib.ts");

/**
 * Gives just-bash the compression of the mock shell for `node:zlib`, from which Storybook strips `node:`. Without the
 * alias, its polyfill would add 60 kB, and compressed files would have other bytes than in Node.
 */
export function withoutZlib(configuration: Configuration): Configuration {
  const { resolve } = configuration;
  return { ...configuration, resolve: { ...resolve, alias: { ...resolve?.alias, zlib: ZLIB } } };
}
