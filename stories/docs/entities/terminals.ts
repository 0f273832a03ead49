import type { ExecResult, ExecSession } from "@/lib/api/generated.schemas";
import type { TerminalSimulator } from "@/mocks/generators/terminal-simulator";
import {
  type EntityDoc,
  type Example,
  type FieldTexts,
  listText,
  type MemberTexts,
} from "../parts/entity-doc";
import { taskOf } from "../parts/some-task";
import { WORKFLOWS } from "../parts/volumes";

const COMMANDS = ["nvidia-smi", "ls -l /workspace | head -n 5", "tail -n 3 /workspace/logs/train.log"];

export const terminals: EntityDoc = {
  title: "Terminals",
  summary:
    "Shells in running tasks, on just-bash in a worker: most of Bash 5.2 with its text tools, without network and programs. A shell sees what its task has: GPUs, image, program and log. Its time is the world's. A line that does too much is killed with status 137. Up to 200 sessions are stored; the same calls in the same order return the same results.",
  member: "world.terminals",
  file: "src/mocks/generators/terminal-simulator.ts",
  patternsFile: "src/mocks/seed/terminal-patterns.ts",
  handlers: "src/mocks/handlers/terminal-handlers.ts",
  endpoints: [
    "POST /api/workflow/:name/exec/task/:task",
    "POST, GET, DELETE /api/workflow/:name/task/:task/exec/:session",
    "POST /api/workflow/:name/task/:task/exec/:session/completion",
  ],
  tables: [
    {
      type: "ExecSession",
      fields: {
        session_id: ["UUID", "Identifies the session"],
        entry_command: ["program", "Program that the shell started"],
        prompt: ["text", "Prompt before the next command"],
        cwd: ["path", "Working directory"],
        env: ["by name", "Exported variables"],
        history: ["lines", "Command lines entered so far, oldest first"],
      } satisfies FieldTexts<ExecSession>,
    },
    {
      type: "ExecResult",
      fields: {
        stdout: ["text", "Standard output of the command"],
        stderr: ["text", "Standard error of the command"],
        exit_code: ["0 to 255", "127 for an unknown command"],
        prompt: ["text", "Empty after the session ends"],
        cwd: ["path", "Working directory after the command"],
      } satisfies FieldTexts<ExecResult>,
    },
  ],
  weights: () => [],
  sources: ({ terminals: patterns }) => [
    { key: "terminals.gpus", text: listText(patterns.gpus.map(({ product }) => product)) },
    {
      key: "terminals.operatingSystem",
      text: `${patterns.operatingSystem.name} ${patterns.operatingSystem.version}`,
    },
    { key: "terminals.pythonVersion", text: patterns.pythonVersion },
    { key: "terminals.packages", text: listText(patterns.packages.map(({ name }) => name)) },
  ],
  methods: {
    createSession: "Opens a shell in a running attempt of a task, or returns the reason for a refusal",
    executeCommand: "Runs one command line, or ends the running one with Ctrl-C",
    completeLine: "What the word at the cursor can be completed to",
    getSession: "An open session, or the reason that there is none",
    closeSession: "Ends a session",
    getPrompt: "The prompt before the next command",
    getPlace: "Workflow and task of a session, even after it has ended; or null",
  } satisfies MemberTexts<TerminalSimulator>,
  volumes: [WORKFLOWS],
  async examples(world) {
    const found = taskOf(world, "RUNNING");
    if (found === null) return [];
    const session = world.terminals.createSession(found.workflow, found.task);
    if ("refused" in session) return [];
    const examples: Example[] = [];
    for (const command of COMMANDS) {
      const result = await world.terminals.executeCommand(session.session_id, command);
      const value =
        "refused" in result
          ? result.refused
          : `${session.prompt}${command}\n${result.stdout}${result.stderr}`;
      examples.push({ call: `world.terminals.executeCommand(session_id, "${command}")`, value });
    }
    return examples;
  },
};
