import { type ExecResult, type ExecSession, TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { TERMINAL_PATTERNS } from "../../seed/terminal-patterns.ts";
import type { TaskSource } from "../running-task.ts";
import {
  createTerminalSimulator,
  type TerminalSimulator,
  type TerminalSimulatorOptions,
} from "../terminal-simulator.ts";
import type { TaskMachine } from "./task-machine.ts";

/** Only for tests: 2 March 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 12);
export const WORKFLOW = "train-llama-8b-00000000";
export const TASK = "train-0";

const GIBIBYTE = 1_073_741_824;
const MACHINE: TaskMachine = {
  gpus: 2,
  gpuModel: "H100",
  cpus: 16,
  memory: 64 * GIBIBYTE,
  storage: 100 * GIBIBYTE,
  command: ["python", "/workspace/train.py"],
  image: "registry.example.com/ml/pytorch:latest",
};

/** A world of one workflow with one task that has been running for two hours. */
export function oneRunningTask(status: () => TaskGroupStatus = () => TaskGroupStatus.RUNNING): TaskSource {
  return {
    indexByName: (name) => (name === WORKFLOW ? 0 : null),
    record: () => ({ pool: 0 }),
    task: (_workflow, name) =>
      name === TASK
        ? [
            {
              name,
              retry_id: 0,
              status: status(),
              logs: "",
              events: "",
              pod_name: "train-0-abcdefgh",
              pod_ip: "10.1.2.3",
              task_uuid: "00000000-0000-4000-8000-000000000000",
              start_time: "2026-03-02T10:00:00.000Z",
            },
          ]
        : null,
  };
}

export interface OpenShell {
  readonly session: ExecSession;
  readonly simulator: TerminalSimulator;
  run(command: string): Promise<ExecResult>;
  /** The output of the command; expects no errors and success. */
  print(command: string): Promise<string>;
}

/** Opens a shell in that task. @throws Error when it cannot be opened. */
export function openShell(
  machine: Partial<TaskMachine> = {},
  options: Partial<TerminalSimulatorOptions> & { readonly entryCommand?: string } = {},
): OpenShell {
  const simulator = createTerminalSimulator({
    seed: 1,
    now: NOW,
    patterns: TERMINAL_PATTERNS,
    workflows: oneRunningTask(),
    machineOf: () => ({ ...MACHINE, ...machine }),
    ...options,
  });
  const session = simulator.createSession(WORKFLOW, TASK, { entryCommand: options.entryCommand });
  if ("refused" in session) throw new Error(`No session: ${session.refused}.`);
  const run = async (command: string): Promise<ExecResult> => {
    const result = await simulator.executeCommand(session.session_id, command);
    if ("refused" in result) throw new Error(`No answer to ${JSON.stringify(command)}: ${result.refused}.`);
    return result;
  };
  return {
    session,
    simulator,
    run,
    async print(command) {
      const { stdout, stderr, exit_code } = await run(command);
      if (stderr === "" && exit_code === 0) return stdout;
      throw new Error(`${command} gave ${exit_code}: ${stderr}`);
    },
  };
}
