import type { NetworkConditions } from "../network/conditions.ts";
import type { LogScenario } from "../seed/log-patterns.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";

export interface WorldConfig {
  /** An integer from 0 to 2^53 − 1; worlds of two seeds share no row. */
  readonly seed: number;
  readonly volume: Volume;
  /** The date on which the world's time begins, in milliseconds since 1970; it shifts all dates and changes nothing else. */
  readonly epoch: number;
  /** Milliseconds that have passed since, up to seven days. */
  readonly elapsed: number;
  readonly patterns: MockPatterns;
  /** How requests fare before the world answers them; it changes no row. */
  readonly network: NetworkConditions;
  /** What all logs are like; a mixture by default. */
  readonly logScenario: LogScenario;
}
