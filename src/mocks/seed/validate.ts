import { WorkflowPriority, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { validateBucketPatterns } from "./bucket-patterns.ts";
import { validateDatasetPatterns } from "./dataset-patterns.ts";
import { LONGEST_ELAPSED } from "./defaults.ts";
import { validateEventPatterns } from "./event-patterns.ts";
import { LogScenario, validateLogPatterns } from "./log-patterns.ts";
import {
  checkDistribution,
  checkInteger,
  checkList,
  checkName,
  checkNames,
  refuse,
} from "./pattern-checks.ts";
import { validatePortForwardPatterns } from "./port-forward-patterns.ts";
import { validateProfilePatterns } from "./profile-patterns.ts";
import { validateTaskPatterns } from "./task-patterns.ts";
import { validateTerminalPatterns } from "./terminal-patterns.ts";
import type { MockPatterns } from "./types.ts";
import { validatePoolPatterns } from "./validate-pool-patterns.ts";
import { MAXIMUM_LOG_LINES, MAXIMUM_NODES, MAXIMUM_VOLUME, type Volume } from "./volumes.ts";

/** @throws RangeError unless `seed` is an integer from 0 to 2^53 − 1. */
export function validateSeed(seed: number): void {
  if (!Number.isSafeInteger(seed) || seed < 0) refuse("seed", seed, "give an integer from 0 to 2^53 − 1");
}

/** @throws RangeError unless `epoch` is a time in whole milliseconds since 1970 that a date of four digits can hold. */
export function validateEpoch(epoch: number): void {
  const earliest = Date.UTC(1990, 0, 1);
  const latest = Date.UTC(9999, 0, 1);
  if (!Number.isSafeInteger(epoch) || epoch < earliest || epoch > latest) {
    refuse("epoch", epoch, "give whole milliseconds since 1970, in the years 1990 to 9998");
  }
}

/**
 * The most workflows at the epoch of a world that lives on: names have room for 2^41, and those that arrive later take
 * the last of them.
 */
const MOST_GROWING = MAXIMUM_VOLUME - 2 ** 20;

/** @throws RangeError unless `elapsed` is an integer from 0 to seven days in milliseconds, with names left for what arrives. */
export function validateElapsed(elapsed: number, { workflows }: Volume): void {
  if (!Number.isSafeInteger(elapsed) || elapsed < 0 || elapsed > LONGEST_ELAPSED) {
    refuse("elapsed", elapsed, `give whole milliseconds from 0 to ${LONGEST_ELAPSED}, which is seven days`);
  }
  if (elapsed > 0 && workflows > MOST_GROWING) {
    refuse("elapsed", elapsed, "give 0, or at most 2^41 − 2^20 workflows: there are no names for later ones");
  }
}

/** Counts that follow from others, or are drawn, where they are not given. */
const OPTIONAL_COUNTS: readonly string[] = ["resourcesTotal", "logLines"];

/** @throws RangeError naming the first count that is not an integer from 0 to its maximum, or what there is too much of. */
export function validateVolume(volume: Volume): void {
  for (const [key, count] of Object.entries(volume)) {
    if (OPTIONAL_COUNTS.includes(key) && count === undefined) continue;
    const [maximum, shown] = key === "logLines" ? [MAXIMUM_LOG_LINES, "10^12"] : [MAXIMUM_VOLUME, "2^41"];
    if (!Number.isInteger(count) || count < 0 || count > maximum) {
      refuse(`volume.${key}`, count, `give an integer from 0 to ${shown}`);
    }
  }
  const { pools, resourcesPerPool, resourcesTotal } = volume;
  const nodes = pools * resourcesPerPool;
  if (resourcesTotal === undefined && nodes > MAXIMUM_NODES) {
    const wanted = "give two counts whose product is at most 2^50, or volume.resourcesTotal";
    refuse("volume.pools × volume.resourcesPerPool", nodes, wanted);
  }
}

/** @throws RangeError unless it is a log scenario, and one that may have as many lines as the volume says. */
export function validateLogScenario(scenario: LogScenario, { logLines }: Volume): void {
  const known = Object.values(LogScenario);
  if (!known.includes(scenario)) refuse("logScenario", scenario, `give one of ${known.join(", ")}`);
  if (scenario === LogScenario.empty && logLines !== undefined && logLines > 0) {
    const wanted = 'leave it out, or give another logScenario than "empty", in which no log has a line';
    refuse("volume.logLines", logLines, wanted);
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
    checkName(`${key}.name`, name);
    if (!users.includes(owner)) refuse(`${key}.owner`, owner, "give one of workflows.users");
    checkInteger(`${key}.versions`, versions, 1, Number.MAX_SAFE_INTEGER);
  }
}

/**
 * Validates patterns.
 * @throws RangeError whose message names the key and its value, and says what is valid.
 */
export function validatePatterns(patterns: MockPatterns): void {
  const { workflows, images } = patterns;
  const statuses = Object.values(WorkflowStatus);
  const priorities = Object.values(WorkflowPriority);
  checkDistribution("workflows.statusDistribution", workflows.statusDistribution, statuses);
  checkDistribution("workflows.priorityDistribution", workflows.priorityDistribution, priorities);
  checkNames("workflows.pools", workflows.pools, 1, 10_000);
  validateNotNumbered("workflows.pools", workflows.pools, "pool");
  checkNames("workflows.users", workflows.users, 1, 256);
  checkNames("workflows.tags", workflows.tags, 0, 20);
  checkNames("workflows.namePrefixes", workflows.namePrefixes, 1, 1_024);
  checkNames("workflows.nameSuffixes", workflows.nameSuffixes, 1, 1_024);
  const pairs = workflows.namePrefixes.length * workflows.nameSuffixes.length;
  if (pairs > 1_024) {
    refuse("workflows.namePrefixes.length × nameSuffixes.length", pairs, "give at most 1,024 pairs");
  }
  checkNames("workflows.groupNames", workflows.groupNames, 6, 100);
  checkNames("workflows.teams", workflows.teams, 1, 1_000);
  checkNames("workflows.projects", workflows.projects, 1, 1_000);
  checkList("workflows.cancelMessages", workflows.cancelMessages, 1, 1_000);
  validateApps(workflows);
  checkList("images.repositories", images.repositories, 1, 1_000);
  checkList("images.tags", images.tags, 1, 1_000);
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
