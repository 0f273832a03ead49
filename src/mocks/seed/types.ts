import { BUCKET_PATTERNS, type BucketPatterns } from "./bucket-patterns.ts";
import { DATASET_PATTERNS, type DatasetPatterns } from "./dataset-patterns.ts";
import { EVENT_PATTERNS, type EventPatterns } from "./event-patterns.ts";
import { LOG_PATTERNS, type LogPatterns } from "./log-patterns.ts";
import { POOL_PATTERNS, type PoolPatterns } from "./pool-patterns.ts";
import { PORT_FORWARD_PATTERNS, type PortForwardPatterns } from "./port-forward-patterns.ts";
import { PROFILE_PATTERNS, type ProfilePatterns } from "./profile-patterns.ts";
import { TASK_PATTERNS, type TaskPatterns } from "./task-patterns.ts";
import { TERMINAL_PATTERNS, type TerminalPatterns } from "./terminal-patterns.ts";
import { DEFAULT_VOLUME, type Volume } from "./volumes.ts";
import { WORKFLOW_PATTERNS, type WorkflowPatterns } from "./workflow-patterns.ts";

export type { Distribution } from "./distribution.ts";
export type { AppPattern, WorkflowPatterns } from "./workflow-patterns.ts";

export interface UserPatterns {
  /** Full names by login; names are text of any script, logins are plain ASCII. */
  readonly displayNames: Readonly<Record<string, string>>;
}

export interface ImagePatterns {
  readonly repositories: readonly string[];
  readonly tags: readonly string[];
}

/** Everything that the generators draw from: edit it to change what the mock world looks like. */
export interface MockConfig {
  readonly volume: Volume;
  readonly workflows: WorkflowPatterns;
  readonly users: UserPatterns;
  readonly images: ImagePatterns;
  readonly pools: PoolPatterns;
  readonly tasks: TaskPatterns;
  readonly logs: LogPatterns;
  readonly events: EventPatterns;
  readonly buckets: BucketPatterns;
  readonly datasets: DatasetPatterns;
  readonly profile: ProfilePatterns;
  readonly terminals: TerminalPatterns;
  readonly portForwards: PortForwardPatterns;
}

/** A config without its volume, which the toolbar and the console change by themselves. */
export type MockPatterns = Omit<MockConfig, "volume">;

export const MOCK_CONFIG: MockConfig = {
  volume: DEFAULT_VOLUME,
  workflows: WORKFLOW_PATTERNS,
  users: {
    displayNames: {
      "alice.chen": "Alice Chen",
      "bob.martin": "Bob Martin",
      "carol.nguyen": "Carol Nguyễn",
      "david.okafor": "David Okafor",
      "elif.sahin": "Elif Şahin",
      "frank.mueller": "Frank Müller",
      "grace.kim": "Grace Kim",
      "hiro.tanaka": "田中 博",
      "ines.garcia": "Inés García",
      "jakub.nowak": "Jakub Nowak",
      "maximiliane-alexandra.von-hohenstein-rosenberg": "Maximiliane Alexandra von Hohenstein-Rosenberg",
      "svc-nightly": "Nightly service account",
    },
  },
  images: {
    repositories: [
      "registry.example.com/ml/pytorch",
      "registry.example.com/ml/jax",
      "registry.example.com/sim/isaac",
      "registry.example.com/data/spark",
      "registry.example.com/base/cuda",
    ],
    tags: ["latest", "24.10", "24.12", "25.02", "25.04-rc1", "nightly"],
  },
  pools: POOL_PATTERNS,
  tasks: TASK_PATTERNS,
  logs: LOG_PATTERNS,
  events: EVENT_PATTERNS,
  buckets: BUCKET_PATTERNS,
  datasets: DATASET_PATTERNS,
  profile: PROFILE_PATTERNS,
  terminals: TERMINAL_PATTERNS,
  portForwards: PORT_FORWARD_PATTERNS,
};
