import { WorkflowPriority, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { validateBucketPatterns } from "./bucket-patterns.ts";
import { validateDatasetPatterns } from "./dataset-patterns.ts";
import { validateEventPatterns } from "./event-patterns.ts";
import { validateLogPatterns } from "./log-patterns.ts";
import { validatePortForwardPatterns } from "./port-forward-patterns.ts";
import { validateProfilePatterns } from "./profile-patterns.ts";
import { validateTaskPatterns } from "./task-patterns.ts";
import { validateTerminalPatterns } from "./terminal-patterns.ts";
import type { MockPatterns } from "./types.ts";
import { validatePoolPatterns } from "./validate-pool-patterns.ts";
import { MAXIMUM_VOLUME, type Volume } from "./volumes.ts";

/** Lower-case letters, digits, dots and dashes: what stands unescaped in a path, a host name and a YAML scalar. */
const PLAIN_NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const MAXIMUM_NAME_LENGTH = 63;

function refuse(key: string, value: unknown, wanted: string): never {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new RangeError(`${key} is ${shown}: ${wanted}.`);
}

/** @throws RangeError unless `seed` is an integer from 0 to 2^53 − 1. */
export function validateSeed(seed: number): void {
  if (!Number.isSafeInteger(seed) || seed < 0) refuse("seed", seed, "give an integer from 0 to 2^53 − 1");
}

/** @throws RangeError unless `now` is a time in whole milliseconds since 1970 that a date of four digits can hold. */
export function validateNow(now: number): void {
  const earliest = Date.UTC(1990, 0, 1);
  const latest = Date.UTC(9999, 0, 1);
  if (!Number.isSafeInteger(now) || now < earliest || now > latest) {
    refuse("now", now, "give whole milliseconds since 1970, in the years 1990 to 9998");
  }
}

/** Counts that follow from others, or are drawn, where they are not given. */
const OPTIONAL_COUNTS: readonly string[] = ["resourcesTotal", "logLines"];

/** @throws RangeError naming the first count that is not an integer from 0 to 2^41. */
export function validateVolume(volume: Volume): void {
  for (const [key, count] of Object.entries(volume)) {
    if (OPTIONAL_COUNTS.includes(key) && count === undefined) continue;
    if (!Number.isInteger(count) || count < 0 || count > MAXIMUM_VOLUME) {
      refuse(`volume.${key}`, count, "give an integer from 0 to 2^41");
    }
  }
}

function validateDistribution(
  key: string,
  distribution: Readonly<Record<string, number | undefined>>,
  known: readonly string[],
): void {
  let sum = 0;
  for (const [value, weight] of Object.entries(distribution)) {
    if (!known.includes(value))
      refuse(`${key}.${value}`, weight, `the contract knows only ${known.join(", ")}`);
    if (weight === undefined) continue;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      refuse(`${key}.${value}`, weight, "give a finite weight of at least 0");
    }
    sum += weight;
  }
  if (sum === 0) refuse(key, `${JSON.stringify(distribution)}`, "give at least one weight above 0");
}

function validateList(key: string, list: readonly unknown[], minimum: number, maximum: number): void {
  if (list.length < minimum || list.length > maximum) {
    refuse(`${key}.length`, list.length, `give a list of ${minimum} to ${maximum} items`);
  }
}

function validateNames(key: string, names: readonly string[], minimum: number, maximum: number): void {
  validateList(key, names, minimum, maximum);
  for (const [position, name] of names.entries()) {
    if (!PLAIN_NAME.test(name) || name.length > MAXIMUM_NAME_LENGTH) {
      const wanted = `give 1 to ${MAXIMUM_NAME_LENGTH} lower-case letters, digits, dots and dashes, with a letter or digit at either end`;
      refuse(`${key}[${position}]`, name, wanted);
    }
    if (names.indexOf(name) !== position) refuse(`${key}[${position}]`, name, "give every name once");
  }
}

/** Names that the world makes itself for the items after the given ones: given too, they would occur twice. */
function validateNotNumbered(key: string, names: readonly string[], stem: string): void {
  for (const [position, name] of names.entries()) {
    if (new RegExp(`^${stem}-\\d+$`).test(name)) {
      refuse(`${key}[${position}]`, name, `leave names such as ${stem}-9 to the items after the given ones`);
    }
  }
}

function validateApps({ apps, users }: MockPatterns["workflows"]): void {
  for (const [position, { name, owner, versions }] of apps.entries()) {
    const key = `workflows.apps[${position}]`;
    if (!PLAIN_NAME.test(name))
      refuse(`${key}.name`, name, "give lower-case letters, digits, dots and dashes");
    if (!users.includes(owner)) refuse(`${key}.owner`, owner, "give one of workflows.users");
    if (!Number.isInteger(versions) || versions < 1) {
      refuse(`${key}.versions`, versions, "give an integer of at least 1");
    }
  }
}

/**
 * Refuses patterns that make no sense.
 * @throws RangeError whose message names the key and its value, and says what would fit.
 */
export function validatePatterns(patterns: MockPatterns): void {
  const { workflows, images } = patterns;
  const statuses = Object.values(WorkflowStatus);
  const priorities = Object.values(WorkflowPriority);
  validateDistribution("workflows.statusDistribution", workflows.statusDistribution, statuses);
  validateDistribution("workflows.priorityDistribution", workflows.priorityDistribution, priorities);
  validateNames("workflows.pools", workflows.pools, 1, 10_000);
  validateNotNumbered("workflows.pools", workflows.pools, "pool");
  validateNames("workflows.users", workflows.users, 1, 256);
  validateNames("workflows.tags", workflows.tags, 0, 20);
  validateNames("workflows.namePrefixes", workflows.namePrefixes, 1, 1_024);
  validateNames("workflows.nameSuffixes", workflows.nameSuffixes, 1, 1_024);
  const pairs = workflows.namePrefixes.length * workflows.nameSuffixes.length;
  if (pairs > 1_024) {
    refuse("workflows.namePrefixes.length × nameSuffixes.length", pairs, "give at most 1,024 pairs");
  }
  validateNames("workflows.groupNames", workflows.groupNames, 6, 100);
  validateNames("workflows.teams", workflows.teams, 1, 1_000);
  validateNames("workflows.projects", workflows.projects, 1, 1_000);
  validateList("workflows.cancelMessages", workflows.cancelMessages, 1, 1_000);
  validateApps(workflows);
  validateList("images.repositories", images.repositories, 1, 1_000);
  validateList("images.tags", images.tags, 1, 1_000);
  validatePoolPatterns(patterns.pools, workflows);
  validateTaskPatterns(patterns.tasks);
  validateLogPatterns(patterns.logs);
  validateEventPatterns(patterns.events);
  validateBucketPatterns(patterns.buckets);
  validateDatasetPatterns(patterns.datasets);
  validateProfilePatterns(patterns.profile, workflows.users);
  validateTerminalPatterns(patterns.terminals);
  validatePortForwardPatterns(patterns.portForwards);
}
