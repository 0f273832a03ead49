import type { StorybookConfig } from "@storybook/nextjs";

type Configuration = Parameters<NonNullable<StorybookConfig["webpackFinal"]>>[0];

/**
 * Leaves out `node:zlib`, from which Storybook strips `node:`. just-bash imports it for commands that the mock shell
 * replaces; its polyfill would add 60 kB.
 */
export function withoutZlib(configuration: Configuration): Configuration {
  const { resolve } = configuration;
  return { ...configuration, resolve: { ...resolve, alias: { ...resolve?.alias, zlib: false } } };
}
