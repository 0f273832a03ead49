import { PoolStatus, ResourceStatus } from "../../lib/api/generated.schemas.ts";
import {
  checkDistribution,
  checkIntegers,
  checkList,
  checkName,
  refuse as refusePattern,
} from "./pattern-checks.ts";
import { PoolLoad, type PoolPatterns, type PoolProfile } from "./pool-patterns.ts";
import type { WorkflowPatterns } from "./workflow-patterns.ts";

/** The keys of all that is checked here lie below `pools`. */
function refuse(key: string, value: unknown, wanted: string): never {
  return refusePattern(`pools.${key}`, value, wanted);
}

function validateNames(key: string, names: readonly string[], minimum: number): void {
  checkList(`pools.${key}`, names, minimum, 256);
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

function validateGpuTypes({ gpuTypes, platforms }: PoolPatterns): void {
  const names = platforms.map(({ name }) => name);
  for (const [position, type] of gpuTypes.entries()) {
    const key = `gpuTypes[${position}]`;
    if (!names.includes(type.platform))
      refuse(`${key}.platform`, type.platform, "give one of pools.platforms");
    if (![1, 2, 4, 8].includes(type.gpusPerNode)) {
      refuse(`${key}.gpusPerNode`, type.gpusPerNode, "give 1, 2, 4 or 8");
    }
    checkIntegers(`pools.${key}.coresPerGpu`, type.coresPerGpu, 8, 32);
    checkIntegers(`pools.${key}.gibibytesPerGpu`, type.gibibytesPerGpu, 64, 256);
    checkIntegers(`pools.${key}.storageTebibytes`, type.storageTebibytes, 1, 1_024);
  }
  const weights = Object.fromEntries(gpuTypes.map(({ name, weight }) => [name, weight]));
  checkDistribution("pools.gpuTypes.weight", weights, Object.keys(weights));
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
    checkName(`pools.${key}`, nodeSet);
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
 * Validates patterns of pools against the names and the backend of workflows.
 * @throws RangeError whose message names the key and its value, and says what is valid.
 */
export function validatePoolPatterns(
  patterns: PoolPatterns,
  { pools, backend }: Pick<WorkflowPatterns, "pools" | "backend">,
): void {
  checkDistribution("pools.statusDistribution", patterns.statusDistribution, Object.values(PoolStatus));
  checkDistribution(
    "pools.nodeStatusDistribution",
    patterns.nodeStatusDistribution,
    Object.values(ResourceStatus),
  );
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
