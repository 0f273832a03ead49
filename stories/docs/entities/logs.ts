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
  normal: ["50–500 lines", "Nearly all of them INFO and DEBUG"],
  "error-heavy": ["as long", "30 % of its lines are WARN and ERROR"],
  "high-volume": ["tens of thousands of lines", "Where the volume does not say how many"],
  empty: ["0 lines", "Of no attempt that failed"],
  streaming: ["a line every second or so", "For as long as the task runs"],
};

export const logs: EntityDoc = {
  title: "Logs",
  summary:
    "What tasks write, as text. Any line costs the same wherever it stands, so a log of ten million lines opens at its end at once. No line lies outside its attempt's times, and the last ones tell how it ended.",
  member: "world.logs",
  file: "src/mocks/generators/log-generator.ts",
  patternsFile: "src/mocks/seed/log-patterns.ts",
  handlers: "src/mocks/handlers/log-handlers.ts",
  endpoints: ["GET /api/workflow/:name/logs", "GET /api/workflow/:name/task/:task/logs"],
  tables: [
    {
      type: "A line of text",
      fields: {
        time: ["YYYY/MM/DD HH:mm:ss, UTC", "When it was written"],
        task: ["[task]", "[task retry-N] for a later attempt"],
        tag: ["[osmo]", "Only in the platform's own lines"],
      },
    },
    { type: "Kinds of log", fields: KINDS },
  ],
  weights: ({ logs: { scenarioDistribution } }) => [
    { key: "logs.scenarioDistribution", weights: scenarioDistribution },
  ],
  sources: ({ logs: patterns }) => [
    { key: "logs.lines", text: `${patterns.lines.join(" to ")} in a normal log, and in an error-heavy one` },
    { key: "logs.highVolumeLines", text: patterns.highVolumeLines.join(" to ") },
    { key: "logs.streamingPace", text: `${patterns.streamingPace.join(" to ")} ms from line to line` },
    { key: "logs.coloredShare", text: `${shareText(patterns.coloredShare)} of the tasks use ANSI colors` },
    { key: "logs.warnings", text: listText(patterns.warnings, 1) },
    { key: "logs.errors", text: listText(patterns.errors, 1) },
  ],
  methods: {
    now: "The world's present, in milliseconds since 1970",
    scenarioOf: "What the log of a task is like, failures aside",
    taskLog: "The log of one attempt, the latest by default; or null",
    workflowLog: "The logs of a run's attempts as one, in order of time; or null",
    text: "Lines of a log, in chunks of about 64 KB",
    generateTaskLogs: "The last lines of an attempt's log as text, 10,000 by default; or null",
    generateWorkflowLogs: "The same of a run's log",
  } satisfies MemberTexts<LogGenerator>,
  filters: {
    task: { parameter: "task_name", meaning: "Lines of this task" },
    retryId: { parameter: "retry_id", meaning: "Lines of attempts of this number, from 0" },
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
