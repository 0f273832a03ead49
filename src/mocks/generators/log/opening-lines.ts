import { between } from "../workflow/group-times.ts";
import type { AttemptStory, TaskDescription } from "./attempt-story.ts";
import { controlLine, programLine, type ScriptLine } from "./script-lines.ts";

export interface OpeningOptions {
  readonly story: AttemptStory;
  readonly workflowName: string;
  readonly poolName?: string;
  readonly description: TaskDescription;
  readonly startUp: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The program has started up within this share of its time, and this many milliseconds. */
const START_UP_SHARE = 0.05;
const LONGEST_START_UP = 20_000;

/** When the program begins its work, in milliseconds since 1970. */
export function workStart(start: number, until: number): number {
  return start + Math.floor(Math.min(LONGEST_START_UP, START_UP_SHARE * (until - start)));
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What the platform does before the program starts, as far as it came. */
function controlLines({ story, poolName, description }: OpeningOptions): ScriptLine[] {
  const lines: ScriptLine[] = [];
  const add = (time: number | undefined, text: string) => {
    if (time !== undefined) lines.push(controlLine(time, text));
  };
  const { task } = story;
  const image = description.image === undefined ? "the image" : `image ${description.image}`;
  add(story.processing, `Processing attempt ${task.retry_id} of the task`);
  add(
    story.scheduling,
    poolName === undefined ? "Waiting for a place" : `Waiting for a place in ${poolName}`,
  );
  const node = task.node_name === undefined ? "a node" : `node ${task.node_name}`;
  add(story.initializing, `Scheduled on ${node} as pod ${task.pod_name}`);
  add(story.pulling, `Pulling ${image}`);
  add(story.pulled, `Pulled ${image}`);
  add(story.downloadStart, "Downloading the input");
  add(story.downloadEnd, "Downloaded the input");
  add(story.start, "Started the command");
  return lines;
}

/** The lines up to the work: the platform's, then the start-up of the program if it started. */
export function openingLines(options: OpeningOptions): readonly ScriptLine[] {
  const { story, workflowName, startUp, now } = options;
  const lines = controlLines(options);
  if (story.start === undefined) return lines;
  const { task, start, end } = story;
  const values = {
    workflow: workflowName,
    task: task.name,
    attempt: String(task.retry_id),
    node: task.node_name ?? "localhost",
    pod: task.pod_name,
  };
  const until = workStart(start, end ?? now);
  for (const [position, text] of startUp.entries()) {
    const time = between(start, until, position / startUp.length);
    lines.push(programLine(time, "INFO", filled(text, values)));
  }
  return lines;
}
