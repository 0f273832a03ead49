import { TaskGroupStatus } from "../../src/lib/api/generated.schemas.ts";
import type { LogView } from "../../src/mocks/generators/log/log-view.ts";
import { BILLION_VOLUME } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { measure, sink } from "./measure.ts";
import type { Section } from "./section.ts";
import { formatRatio, formatTable, formatTime } from "./table.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const PAGE_LINES = 1_000;
/** Lines of a task's log. */
const LINES = 10_000_000;
/** Lines of a merged workflow log; enough to measure its throughput. */
const MERGED_LINES = 1_000_000;

/** A log that is opened again each time, as by a request. */
interface OpenedLog {
  readonly title: string;
  open(): LogView;
  /** From the first one on. */
  readonly linesToBuild: number;
}

function logsOf({ tasks, workflows, logs }: World): readonly OpenedLog[] {
  const { FAILED, RUNNING } = TaskGroupStatus;
  const taskLogs = [FAILED, RUNNING].map((status): OpenedLog => {
    const [task] = tasks.generatePage(0, 1, { statuses: [status] }).entries;
    if (task === undefined) throw new Error(`No task is ${status}: give the world more workflows.`);
    const workflow = workflows.indexByName(task.workflow_id) as number;
    return {
      title: `task, ${status}`,
      open: () => logs.taskLog(workflow, task.task_name) as LogView,
      linesToBuild: LINES,
    };
  });
  const [first] = tasks.generatePage(0, 1, { statuses: [RUNNING] }).entries;
  const workflow = workflows.indexByName(first?.workflow_id as string) as number;
  const attempts = workflows.generate(workflow).groups.flatMap((group) => group.tasks).length;
  return [
    ...taskLogs,
    {
      title: `workflow, attempts: ${attempts}`,
      open: () => logs.workflowLog(workflow) as LogView,
      linesToBuild: MERGED_LINES,
    },
  ];
}

function text({ logs }: World, log: LogView, from: number, to: number): string {
  return [...logs.text(log, from, to)].join("");
}

/** Makes lines from the first on without storing them. Milliseconds of CPU time, and characters. */
function build({ logs }: World, { open, linesToBuild }: OpenedLog): { cpu: number; characters: number } {
  const before = process.cpuUsage();
  let characters = 0;
  for (const chunk of logs.text(open(), 0, linesToBuild)) characters += chunk.length;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1_000, characters };
}

/** Measures how fast logs come, and how soon their end. */
export function measureLogs(): Section {
  const world = createWorld({ volume: { ...BILLION_VOLUME, logLines: LINES } });
  const rows = logsOf(world).map((opened) => {
    const [first, last] = measure([
      () => text(world, opened.open(), 0, PAGE_LINES),
      () => {
        const log = opened.open();
        return text(world, log, log.lineCount - PAGE_LINES, log.lineCount);
      },
    ]) as [number, number];
    const { cpu, characters } = build(world, opened);
    return [
      opened.title,
      COUNT.format(opened.open().lineCount),
      formatTime(first),
      formatTime(last),
      formatRatio(last / first),
      COUNT.format(opened.linesToBuild),
      formatTime(cpu),
      `${COUNT.format(characters / 1_000 / cpu)} MB/s`,
    ];
  });
  sink.last = undefined;
  return {
    title: "Logs",
    about: `The first and the last ${COUNT.format(PAGE_LINES)} lines, each time of a log that is opened anew; beside them what it takes to make so many lines
from the first one on, chunk by chunk, in time of the processor. MB are 10^6 characters, nearly all of one byte.`,
    table: formatTable(
      ["", "lines", "first page", "last page", "last ÷ first", "lines made", "in", "throughput"],
      rows,
    ),
    targets: [],
  };
}
