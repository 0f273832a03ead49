import { DEFAULT_NETWORK, type NetworkConditions } from "../network/conditions.ts";
import { LONGEST_ELAPSED } from "../seed/defaults.ts";
import type { LogScenario } from "../seed/log-patterns.ts";
import { refuse } from "../seed/pattern-checks.ts";
import { VOLUME_PRESETS, type Volume, type VolumePreset } from "../seed/volumes.ts";
import { type ApiWorld, createApiWorld } from "../world/api-world.ts";
import type { Movement } from "../world/moving-world.ts";
import type { Playback } from "../world/playback.ts";
import type { ChoiceStorage } from "./choice-storage.ts";
import { partialNetwork } from "./choices.ts";
import type { KeptChanges } from "./kept-changes.ts";
import {
  COUNT_NAMES,
  changesText,
  changeText,
  countText,
  elapsedText,
  networkText,
  speedText,
  typedText,
  volumeText,
} from "./sentences.ts";

export interface MockConsoleOptions {
  /** Access to the world that the calls replace or move. */
  readonly world: { get(): ApiWorld & Movement; set(world: ApiWorld): void };
  readonly storage: Pick<ChoiceStorage, "save">;
  readonly playback: Playback;
  readonly changes: Pick<KeptChanges, "state" | "forget" | "keep">;
  /** Shows what was done. */
  readonly print: (text: string) => void;
  /** Shows what was refused, and why. */
  readonly warn: (text: string) => void;
}

/**
 * A sentence about the change, which is printed as well. `false` when the call is rejected: the reason is printed and
 * nothing changes. Calls do not throw, since a stack trace does not help in a console.
 */
export type Answer = string | false;

/** What mock mode offers in the browser's console, as `__mockConfig`. Counts are integers from 0 to 2^41. */
export interface MockConsole {
  /** Prints every call with an example and what is set now. */
  help(): void;
  setWorkflowTotal(total: number): Answer;
  setPoolTotal(total: number): Answer;
  setResourcePerPool(total: number): Answer;
  /** `null` makes it pools × resources per pool again. */
  setResourceTotalGlobal(total: number | null): Answer;
  setBucketTotal(total: number): Answer;
  setDatasetTotal(total: number): Answer;
  /** Lines of every log, at most 10^12; `null` makes them as many as each log has by its kind again. */
  setLogLines(lines: number | null): Answer;
  /** What all logs are like; `mixed` by default. */
  setLogScenario(scenario: LogScenario): Answer;
  /** Sets all counts to those of a preset. */
  setVolume(preset: VolumePreset): Answer;
  /** An integer from 0 to 2^53 − 1. What was done on the screens is gone with the rows. */
  setSeed(seed: number): Answer;
  /** What is left out stays as it is; `null` makes every answer come at once again. */
  setNetwork(conditions: Partial<NetworkConditions> | null): Answer;
  /** Moves the world to a moment, in minutes since its epoch: 0 to 10,080, which is seven days. */
  setElapsed(minutes: number): Answer;
  /** Lets time pass `speed` times as fast as real time: an integer from 1 to 86,400. */
  play(speed: number): Answer;
  /** Stops time. */
  pause(): Answer;
  /** Whether what is done on the screens outlives a reload, as it does by default; `false` undoes what was done. */
  keepChanges(isKept: boolean): Answer;
  /** Undoes what was done on the screens, in all tabs. */
  forgetChanges(): Answer;
  getVolumes(): Volume;
  /** Returns to the defaults and clears the stored choices; changes made on the screens are lost, and time plays at ×1. */
  reset(): Answer;
}

const MINUTE = 60_000;

/** What a new world says of the one before. */
const STARTS_OVER = "Workflows canceled or submitted, settings and credentials start over.";

/** Callers in a console have no types: a text of digits is refused, for example. */
function numberOf(key: string, value: unknown): number {
  if (typeof value === "number") return value;
  throw new RangeError(`${key} is ${typedText(value)}: give a number.`);
}

function presetOf(name: unknown): Volume {
  const known: Readonly<Record<string, Volume>> = VOLUME_PRESETS;
  const volume = typeof name === "string" && Object.hasOwn(known, name) ? known[name] : undefined;
  return volume ?? refuse("volume", name, `give one of ${Object.keys(known).join(", ")}`);
}

/** Milliseconds of minutes that a caller has typed. */
function elapsedOf(minutes: unknown): number {
  const given = numberOf("elapsed", minutes);
  const elapsed = Math.round(given * MINUTE);
  if (elapsed >= 0 && elapsed <= LONGEST_ELAPSED) return elapsed;
  return refuse("elapsed", given, "give minutes from 0 to 10,080, which is seven days");
}

function flagOf(key: string, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new RangeError(`${key} is ${typedText(value)}: give true or false.`);
}

/** Makes the console of a world that lies elsewhere. It holds no state. */
export function createMockConsole(options: MockConsoleOptions): MockConsole {
  const { world, storage, playback, changes, print, warn } = options;

  /** Prints the sentence of an action, or why it was refused. */
  function answer(action: () => string): Answer {
    let sentence: string;
    try {
      sentence = action();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      warn(`${error.message} Nothing was changed.`);
      return false;
    }
    print(sentence);
    return sentence;
  }

  /** Exchanges the world for what `make` makes of it, unless that refuses. */
  function exchange(
    make: (before: ApiWorld) => ApiWorld,
    tell: (after: ApiWorld, before: ApiWorld) => string,
    stores: "change" | "all" = "change",
  ): Answer {
    return answer(() => {
      const before = world.get();
      const after = make(before);
      world.set(after);
      const isKept = stores === "all" ? storage.save(after) : storage.save(after, before);
      return tell(after, before) + (isKept ? "" : " This browser does not keep it over a reload.");
    });
  }

  /** Changes how fast time passes. */
  function setSpeed(change: () => void): Answer {
    return answer(() => {
      const { speed } = playback;
      change();
      const { elapsed } = world.get().config;
      return `${changeText("time", speedText(playback.speed), speedText(speed))} The world has lived for ${elapsedText(elapsed)}.`;
    });
  }

  function setCount(key: keyof Volume, total: number | null): Answer {
    return exchange(
      (before) => {
        const follows = total === null && (key === "resourcesTotal" || key === "logLines");
        return before.withVolume({ [key]: follows ? undefined : numberOf(`volume.${key}`, total) });
      },
      ({ config: after }, { config: before }) => {
        const change = changeText(
          COUNT_NAMES[key],
          countText(after.volume, key),
          countText(before.volume, key),
        );
        if (after.volume.resourcesTotal === undefined || (key !== "pools" && key !== "resourcesPerPool"))
          return change;
        return `${change} Over all pools there are still ${countText(after.volume, "resourcesTotal")}: setResourceTotalGlobal(null) lets their number follow.`;
      },
    );
  }

  return Object.freeze({
    help: () =>
      void import("./help-text.ts").then(({ helpText }) =>
        print(helpText({ config: world.get().config, speed: playback.speed, changes: changes.state() })),
      ),
    setWorkflowTotal: (total) => setCount("workflows", total),
    setPoolTotal: (total) => setCount("pools", total),
    setResourcePerPool: (total) => setCount("resourcesPerPool", total),
    setResourceTotalGlobal: (total) => setCount("resourcesTotal", total),
    setBucketTotal: (total) => setCount("buckets", total),
    setDatasetTotal: (total) => setCount("datasets", total),
    setLogLines: (lines) => setCount("logLines", lines),
    setLogScenario: (scenario) =>
      exchange(
        (before) => before.withLogScenario(scenario),
        (after, before) => changeText("logs", after.config.logScenario, before.config.logScenario),
      ),
    setVolume: (preset) =>
      exchange(
        (before) =>
          before.withVolume({ resourcesTotal: undefined, logLines: undefined, ...presetOf(preset) }),
        (after, before) =>
          changeText("volume", volumeText(after.config.volume), volumeText(before.config.volume)),
      ),
    setSeed: (seed) =>
      exchange(
        ({ config }) => createApiWorld({ ...config, seed: numberOf("seed", seed) }),
        (after, before) =>
          `${changeText("seed", String(after.config.seed), String(before.config.seed))} ${STARTS_OVER}`,
      ),
    setNetwork: (conditions) =>
      exchange(
        (before) => {
          const network = conditions === null ? DEFAULT_NETWORK : partialNetwork(conditions);
          return before.withNetwork({ ...before.config.network, ...network });
        },
        (after, before) =>
          changeText("network", networkText(after.config.network), networkText(before.config.network)),
      ),
    setElapsed: (minutes) =>
      answer(() => {
        const { elapsed: before } = world.get().config;
        const elapsed = elapsedOf(minutes);
        world.get().moveTo(elapsed);
        return changeText("time since the world began", elapsedText(elapsed), elapsedText(before));
      }),
    play: (speed) => setSpeed(() => playback.play(numberOf("speed", speed))),
    pause: () => setSpeed(playback.pause),
    keepChanges: (isKept) =>
      answer(() => {
        const before = changes.state();
        changes.keep(flagOf("keepChanges", isKept));
        return changeText("changes", changesText(changes.state()), changesText(before));
      }),
    forgetChanges: () =>
      answer(() => {
        const before = changes.state();
        changes.forget();
        return changeText("changes", changesText(changes.state()), changesText(before));
      }),
    getVolumes: () => world.get().config.volume,
    reset: () => {
      changes.keep(true);
      const answered = exchange(
        () => createApiWorld(),
        ({ config }) =>
          `Back to the defaults: seed ${config.seed}, ${volumeText(config.volume)}. ${STARTS_OVER}`,
        "all",
      );
      playback.play(1);
      return answered;
    },
  } satisfies MockConsole);
}
