import { PoolStatus, ResourceStatus } from "../../lib/api/generated.schemas.ts";
import { PoolLoad, type PoolPatterns, type PoolProfile } from "./pool-patterns.ts";
import type { WorkflowPatterns } from "./types.ts";

const PLAIN_NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

function refuse(key: string, value: unknown, wanted: string): never {
  throw new RangeError(
    `pools.${key} is ${typeof value === "string" ? JSON.stringify(value) : value}: ${wanted}.`,
  );
}

function validateWeights(
  key: string,
  distribution: Readonly<Record<string, number | undefined>>,
  known: readonly string[],
): void {
  let sum = 0;
  for (const [value, weight = 0] of Object.entries(distribution)) {
    if (!known.includes(value)) refuse(`${key}.${value}`, weight, `give only ${known.join(", ")}`);
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      refuse(`${key}.${value}`, weight, "give a finite weight of at least 0");
    }
    sum += weight;
  }
  if (sum === 0) refuse(key, JSON.stringify(distribution), "give at least one weight above 0");
}

function validateNames(key: string, names: readonly string[], minimum: number): void {
  if (names.length < minimum || names.length > 256) {
    refuse(`${key}.length`, names.length, `give a list of ${minimum} to 256 items`);
  }
  for (const [position, name] of names.entries()) {
    const where = `${key}[${position}]`;
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(name) || name.length > 63) {
      refuse(
        where,
        name,
        "give 1 to 63 letters, digits, dots and dashes, with a letter or digit at either end",
      );
    }
    if (names.indexOf(name) !== position) refuse(where, name, "give every name once");
  }
}

function validateAmounts(key: string, amounts: readonly number[], minimum: number, maximum: number): void {
  if (amounts.length === 0) refuse(`${key}.length`, 0, "give at least one amount");
  for (const [position, amount] of amounts.entries()) {
    if (!(Number.isInteger(amount) && amount >= minimum && amount <= maximum)) {
      refuse(`${key}[${position}]`, amount, `give an integer from ${minimum} to ${maximum}`);
    }
  }
}

function validateGpuTypes({ gpuTypes, platforms }: PoolPatterns): void {
  const names = platforms.map(({ name }) => name);
  for (const [position, type] of gpuTypes.entries()) {
    const key = `gpuTypes[${position}]`;
    if (!names.includes(type.platform))
      refuse(`${key}.platform`, type.platform, "give one of pools.platforms");
    if (![1, 2, 4, 8].includes(type.gpusPerNode)) {
      refuse(`${key}.gpusPerNode`, type.gpusPerNode, "give 1, 2, 4 or 8");
    }
    validateAmounts(`${key}.coresPerGpu`, type.coresPerGpu, 8, 32);
    validateAmounts(`${key}.gibibytesPerGpu`, type.gibibytesPerGpu, 64, 256);
    validateAmounts(`${key}.storageTebibytes`, type.storageTebibytes, 1, 1_024);
  }
  const weights = Object.fromEntries(gpuTypes.map(({ name, weight }) => [name, weight]));
  validateWeights("gpuTypes.weight", weights, Object.keys(weights));
}

function statusOf({ status = PoolStatus.ONLINE }: PoolProfile): PoolStatus {
  return status;
}

function validateNodeSets({ profiles }: PoolPatterns, pools: readonly string[]): void {
  const last = new Map<string, { position: number; profile: PoolProfile }>();
  for (const [position, pool] of pools.entries()) {
    const profile = Object.hasOwn(profiles, pool) ? profiles[pool] : undefined;
    if (profile?.nodeSet === undefined) continue;
    const { nodeSet } = profile;
    const key = `profiles.${pool}.nodeSet`;
    const before = last.get(nodeSet);
    if (!PLAIN_NAME.test(nodeSet)) refuse(key, nodeSet, "give lower-case letters, digits, dots and dashes");
    if (pools.includes(nodeSet) || /^pool-\d+$/.test(nodeSet)) {
      refuse(key, nodeSet, "give a name that no pool has");
    }
    if (before && before.position !== position - 1) {
      refuse(key, nodeSet, "let pools of one set follow one another in workflows.pools");
    }
    const isAlike =
      before?.profile.gpuType === profile.gpuType && statusOf(before.profile) === statusOf(profile);
    if (before && !isAlike) refuse(key, nodeSet, "give pools of one set the same gpuType and status");
    last.set(nodeSet, { position, profile });
  }
}

/**
 * Refuses patterns that make no sense beside the names and the backend that workflows have.
 * @throws RangeError whose message names the key and its value, and says what would fit.
 */
export function validatePoolPatterns(
  patterns: PoolPatterns,
  { pools, backend }: Pick<WorkflowPatterns, "pools" | "backend">,
): void {
  validateWeights("statusDistribution", patterns.statusDistribution, Object.values(PoolStatus));
  validateWeights("nodeStatusDistribution", patterns.nodeStatusDistribution, Object.values(ResourceStatus));
  validateNames(
    "platforms.name",
    patterns.platforms.map(({ name }) => name),
    1,
  );
  validateNames(
    "gpuTypes.name",
    patterns.gpuTypes.map(({ name }) => name),
    1,
  );
  validateNames("regions", patterns.regions, 1);
  validateNames("furtherBackends", patterns.furtherBackends, 0);
  if (patterns.furtherBackends.includes(backend)) {
    refuse("furtherBackends", backend, "give backends other than workflows.backend");
  }
  validateGpuTypes(patterns);
  const types = patterns.gpuTypes.map(({ name }) => name);
  for (const [name, { gpuType, load, status, quota }] of Object.entries(patterns.profiles)) {
    const key = `profiles.${name}`;
    if (!types.includes(gpuType)) refuse(`${key}.gpuType`, gpuType, `give one of ${types.join(", ")}`);
    if (!Object.hasOwn(PoolLoad, load)) refuse(`${key}.load`, load, "give quiet, normal or busy");
    if (status !== undefined && !Object.hasOwn(PoolStatus, status)) {
      refuse(`${key}.status`, status, `give one of ${Object.values(PoolStatus).join(", ")}`);
    }
    if (quota !== undefined && quota !== "none" && quota !== "oversubscribed") {
      refuse(`${key}.quota`, quota, "give none or oversubscribed, or leave it out");
    }
  }
  validateNodeSets(patterns, pools);
}
