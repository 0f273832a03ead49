import { between } from "../workflow/group-times.ts";
import type { AttemptStory, TaskDescription } from "./attempt-story.ts";
import type { Framework } from "./framework.ts";
import { controlLine, programLine, type ScriptLine } from "./script-lines.ts";
import { startUpLines } from "./start-up-lines.ts";
import type { TaskLaunch } from "./task-launch.ts";

export interface OpeningOptions {
  readonly story: AttemptStory;
  readonly workflowName: string;
  readonly poolName?: string;
  readonly description: TaskDescription;
  readonly framework: Framework;
  readonly launch: TaskLaunch;
  readonly startUp: readonly string[];
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
  const image = description.image === undefined ? "image" : `image "${description.image}"`;
  add(story.processing, `Processing attempt ${task.retry_id}`);
  add(
    story.scheduling,
    `Waiting for capacity in ${poolName === undefined ? "the pool" : `pool ${poolName}`}`,
  );
  const node = task.node_name === undefined ? "a node" : `node ${task.node_name}`;
  add(story.initializing, `Scheduled on ${node} as pod ${task.pod_name}`);
  add(story.pulling, `Pulling ${image}`);
  add(story.pulled, `Pulled ${image}`);
  add(story.downloadStart, "Downloading input to /input");
  add(story.downloadEnd, "Input download complete");
  add(story.start, `Started container ${task.name}${commandText(description)}`);
  return lines;
}

function commandText({ command = [] }: TaskDescription): string {
  return command.length === 0 ? "" : `: ${command.join(" ")}`;
}

/**
 * The lines up to the work: the platform's, then the start-up of the program if it started.
 * @param until when the work begins, in milliseconds since 1970.
 */
export function openingLines(options: OpeningOptions, until: number): readonly ScriptLine[] {
  const { story, workflowName, framework, launch, startUp } = options;
  const lines = controlLines(options);
  if (story.start === undefined) return lines;
  const { task, start } = story;
  const values = {
    workflow: workflowName,
    task: task.name,
    attempt: String(task.retry_id),
    node: launch.host,
    pod: task.pod_name,
    module: launch.module,
  };
  const own = startUp.map((text) => ({ level: "INFO" as const, text: filled(text, values) }));
  const all = [...own, ...startUpLines(framework, launch)];
  for (const [position, { level, text }] of all.entries()) {
    lines.push(programLine(between(start, until, position / all.length), level, text));
  }
  return lines;
}
