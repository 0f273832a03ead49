import type { RandomStream } from "../../rows/random-stream.ts";
import type { AttemptStory, TaskDescription } from "../log/attempt-story.ts";
import type { PoolNodes } from "./scheduling-text.ts";

/** What the events of an attempt are made of. */
export interface AttemptEventOptions {
  readonly story: AttemptStory;
  /** Whether it had ended by the world's epoch: warnings of its end had then been repeated for a while. */
  readonly wasOver: boolean;
  /** Namespace of its pod. */
  readonly namespace: string;
  /** Nodes of its pool at a time in milliseconds since 1970, where they are known. */
  readonly nodes: (time: number) => PoolNodes | undefined;
  readonly description: TaskDescription;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly stream: RandomStream;
}
