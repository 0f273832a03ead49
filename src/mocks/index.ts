export * from "./generators/index.ts";
export {
  failsOnce,
  failsTimes,
  failsWith,
  neverAnswers,
  type ScenarioOptions,
  unreachable,
} from "./handlers/scenarios.ts";
export * from "./handlers.ts";
export { DEFAULT_NETWORK, FAILURES, LATENCIES, type NetworkConditions } from "./network/conditions.ts";
export { networkHandler } from "./network/network-handler.ts";
export { DEFAULT_EPOCH, DEFAULT_SEED } from "./seed/defaults.ts";
export { MOCK_CONFIG, type MockConfig, type MockPatterns } from "./seed/types.ts";
export type { Volume, VolumePreset } from "./seed/volumes.ts";
export { setDefaultWorld } from "./world/default-world.ts";
export { createWorld, type World } from "./world/world.ts";
export type { WorldConfig } from "./world/world-config.ts";
