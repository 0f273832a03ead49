import { FAILURES, LATENCIES } from "../network/conditions.ts";
import { LogScenario } from "../seed/log-patterns.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import type { WorldConfig } from "../world/world-config.ts";
import { CONSOLE_NAME } from "./console-name.ts";
import type { ChangesState } from "./kept-changes.ts";
import { changesText, countText, elapsedText, networkText, speedText } from "./sentences.ts";

/** What mock mode is set to. */
export interface CurrentSettings {
  readonly config: WorldConfig;
  /** Seconds of the world in a second; 0 while time stands still. */
  readonly speed: number;
  readonly changes: ChangesState;
}

/** What `help()` prints: every call with an example, what it sets, and how that is now. */
export function helpText({ config, speed, changes }: CurrentSettings): string {
  const { seed, volume, network, logScenario, elapsed } = config;
  const calls: [call: string, meaning: string][] = [
    ["setWorkflowTotal(100000)", `workflows; now ${countText(volume, "workflows")}`],
    ["setPoolTotal(1000)", `pools; now ${countText(volume, "pools")}`],
    ["setResourcePerPool(10000)", `resources in each pool; now ${countText(volume, "resourcesPerPool")}`],
    [
      "setResourceTotalGlobal(1000000)",
      `resources over all pools, null for pools × resources per pool; now ${countText(volume, "resourcesTotal")}`,
    ],
    ["setBucketTotal(10000)", `buckets; now ${countText(volume, "buckets")}`],
    ["setDatasetTotal(50000)", `datasets; now ${countText(volume, "datasets")}`],
    [
      "setLogLines(1000000)",
      `lines of every log, null for as many as it has by its kind; now ${countText(volume, "logLines")}`,
    ],
    ['setVolume("high")', `all counts at once: ${Object.keys(VOLUME_PRESETS).join(", ")}`],
    [
      'setLogScenario("streaming")',
      `what all logs are like: ${Object.keys(LogScenario).join(", ")}; now ${logScenario}`,
    ],
    ["setSeed(42)", `the seed, and with it every row; now ${seed}`],
    [
      'setNetwork({ latency: "400ms" })',
      `how long answers take: ${Object.keys(LATENCIES).join(", ")} or a number of milliseconds; now ${networkText(network)}`,
    ],
    ['setNetwork({ failures: "10%" })', `how many fail: ${Object.keys(FAILURES).join(", ")}`],
    [
      'setNetwork({ pattern: "/api/workflow/*" })',
      "which paths that is for; setNetwork(null) makes all good again",
    ],
    [
      "setElapsed(60)",
      `minutes since the world began, up to 10,080, which is seven days; now ${elapsedText(elapsed)}`,
    ],
    ["play(60)", `lets time pass, as many times as fast as it does for you; now ${speedText(speed)}`],
    ["pause()", "stops time; a reload plays at ×1 from there"],
    ["keepChanges(false)", "forgets what is done on the screens with every reload; true keeps it again"],
    ["forgetChanges()", `undoes what was done on the screens; now ${changesText(changes)}`],
    ["getVolumes()", "the counts as they are"],
    ["reset()", "everything as it was at first"],
    ["help()", "this text"],
  ];
  const width = Math.max(...calls.map(([call]) => call.length)) + 2;
  return [
    "Mock mode: this page answers its own requests from generated rows, and none leaves the machine.",
    "",
    ...calls.map(([call, meaning]) => `  ${CONSOLE_NAME}.${call.padEnd(width)}${meaning}`),
    "",
    "The screens follow at once, and choices survive a reload. A refused call changes nothing and returns false.",
    "Time moves the clock alone: lists follow when they are refreshed, as in life.",
    "What was done on the screens (workflows submitted or canceled, settings, credentials) outlives a reload and every call",
    "but setSeed, reset, forgetChanges and keepChanges(false), as far as its rows are left; other tabs see it at once.",
    'Mock mode is on with localStorage.mockApi = "true" and off after localStorage.removeItem("mockApi"), once the',
    "page is reloaded; with pnpm dev:mock or NEXT_PUBLIC_MOCK_API=true it is always on.",
  ].join("\n");
}
