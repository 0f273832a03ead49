import type { LogFilter, LogGenerator } from "@/mocks/generators/log-generator";
import type { TaskLogScenario } from "@/mocks/seed/log-patterns";
import {
  type EntityDoc,
  type FieldText,
  type FilterTexts,
  listText,
  type MemberTexts,
  shareText,
} from "../parts/entity-doc";
import { someTask } from "../parts/some-task";
import { LOG_LINES } from "../parts/volumes";

const KINDS: Readonly<Record<TaskLogScenario, FieldText>> = {
  normal: ["50–500 lines", "Nearly all INFO and DEBUG"],
  "error-heavy": ["50–500 lines", "30 % are WARN and ERROR"],
  "high-volume": ["tens of thousands of lines", "Unless the volume sets the number of lines"],
  empty: ["0 lines", "Never for an attempt that failed"],
  streaming: ["about one line per second", "While the task runs"],
};

export const logs: EntityDoc = {
  title: "Logs",
  summary:
    "The lines that tasks write, as text. Every line costs the same regardless of position, so a log of ten million lines opens at its end immediately. All lines lie within the times of their attempt, and the last ones report how it ended. As the world moves, a log only grows: at a later moment it begins with what it was at an earlier one, and its followers get the lines that have come. A number of lines per attempt is that at the world's epoch: a task that runs then goes on at the same pace, and one that starts later has as many in the time that it is planned to take. A followed log ends with these: when its workflow is canceled, it has all lines that its followers have read, and the task ends after them.",
  member: "world.logs",
  file: "src/mocks/generators/log-generator.ts",
  patternsFile: "src/mocks/seed/log-patterns.ts",
  handlers: "src/mocks/handlers/log-handlers.ts",
  endpoints: ["GET /api/workflow/:name/logs", "GET /api/workflow/:name/task/:task/logs"],
  tables: [
    {
      type: "A line of text",
      fields: {
        time: ["YYYY/MM/DD HH:mm:ss, UTC", "Time of the line"],
        task: ["[task]", "[task retry-N] for a later attempt"],
        tag: ["[osmo]", "Only on lines of the platform itself"],
      },
    },
    { type: "Kinds of log", fields: KINDS },
  ],
  weights: ({ logs: { scenarioDistribution } }) => [
    { key: "logs.scenarioDistribution", weights: scenarioDistribution },
  ],
  sources: ({ logs: patterns }) => [
    { key: "logs.lines", text: `${patterns.lines.join(" to ")} in normal and error-heavy logs` },
    { key: "logs.highVolumeLines", text: patterns.highVolumeLines.join(" to ") },
    { key: "logs.streamingPace", text: `${patterns.streamingPace.join(" to ")} ms between lines` },
    { key: "logs.coloredShare", text: `${shareText(patterns.coloredShare)} of the tasks use ANSI colors` },
    { key: "logs.warnings", text: listText(patterns.warnings, 1) },
    { key: "logs.errors", text: listText(patterns.errors, 1) },
  ],
  methods: {
    now: "The world's current time, in milliseconds since 1970",
    scenarioOf: "The scenario of a task's log, regardless of failures",
    taskLog: "The log of one attempt, the latest by default; or null",
    workflowLog: "The logs of all attempts of a workflow, merged in chronological order; or null",
    text: "Lines of a log as text, in chunks of about 64 KB",
    generateTaskLogs: "The last lines of an attempt's log as text, 10,000 by default; or null",
    generateWorkflowLogs: "The last lines of a workflow's log as text, 10,000 by default; or null",
  } satisfies MemberTexts<LogGenerator>,
  filters: {
    task: { parameter: "task_name", meaning: "Lines of this task" },
    retryId: { parameter: "retry_id", meaning: "Lines of attempts with this number, from 0" },
  } satisfies FilterTexts<LogFilter>,
  volumes: [LOG_LINES],
  examples(world) {
    const found = someTask(world, "COMPLETED");
    if (found === null) return [];
    const { index, task } = found;
    const call = `world.logs.generateTaskLogs(${index}, "${task}", { lastLines: 24 })`;
    return [{ call, value: world.logs.generateTaskLogs(index, task, { lastLines: 24 }) ?? "" }];
  },
};
