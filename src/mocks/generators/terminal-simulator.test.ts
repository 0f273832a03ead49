import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "../../lib/api/generated.schemas.ts";
import { CreateExecSessionResponse, RunExecCommandResponse } from "../../lib/api/generated.zod.ts";
import { TERMINAL_PATTERNS } from "../seed/terminal-patterns.ts";
import { COMMANDS } from "./terminal/commands/registry.ts";
import { NOW, oneRunningTask, openShell, TASK, WORKFLOW } from "./terminal/open-shell.fixture.ts";
import { createTerminalSimulator, type TerminalSimulator } from "./terminal-simulator.ts";

function simulator(seed = 1, status?: () => TaskGroupStatus): TerminalSimulator {
  return createTerminalSimulator({
    seed,
    now: NOW,
    patterns: TERMINAL_PATTERNS,
    workflows: oneRunningTask(status),
  });
}

function open(terminals: TerminalSimulator): string {
  const session = terminals.createSession(WORKFLOW, TASK);
  if ("refused" in session) throw new Error(session.refused);
  return session.session_id;
}

describe("a session", () => {
  it("starts in the workspace with an environment and no history, matching the contract", () => {
    const { session } = openShell({ env: { NCCL_DEBUG: "WARN" } });
    expect(CreateExecSessionResponse.parse(session)).toEqual(session);
    expect(session).toMatchObject({
      workflow_name: WORKFLOW,
      task_name: TASK,
      retry_id: 0,
      entry_command: "/bin/bash",
      created_at: "2026-03-02T12:00:00.000Z",
      prompt: "root@train-0:/workspace# ",
      cwd: "/workspace",
      history: [],
    });
    expect(session.env).toMatchObject({
      HOME: "/root",
      HOSTNAME: "train-0",
      NCCL_DEBUG: "WARN",
      CUDA_VISIBLE_DEVICES: "0,1",
    });
  });

  it("preserves its directory, variables and history between lines", async () => {
    const { run, print, session, simulator: terminals } = openShell();
    expect(await run("cd /tmp; export A=1; B=2")).toMatchObject({
      prompt: "root@train-0:/tmp# ",
      cwd: "/tmp",
    });
    expect(await print("echo $A $B $PWD $?")).toBe("1 2 /tmp 0\n");
    expect(await run("cd")).toMatchObject({ prompt: "root@train-0:~# ", cwd: "/root" });
    await run("mkdir x; cd x");
    expect(terminals.getPrompt(session.session_id)).toBe("root@train-0:~/x# ");
    expect(await run("  ")).toMatchObject({ stdout: "", stderr: "", exit_code: 0 });
    expect(await print("history 2")).toBe("    4  mkdir x; cd x\n    5  history 2\n");
    const shown = terminals.getSession(session.session_id);
    expect(CreateExecSessionResponse.parse(shown)).toMatchObject({
      cwd: "/root/x",
      env: { A: "1", PWD: "/root/x" },
      history: ["cd /tmp; export A=1; B=2", "echo $A $B $PWD $?", "cd", "mkdir x; cd x", "history 2"],
    });
    expect(shown).not.toHaveProperty("env.B");
  });

  it("stores only its last 500 lines", async () => {
    const { run, session, simulator: terminals } = openShell();
    for (let line = 0; line < 505; line += 1) await run(`echo ${line}`);
    const shown = terminals.getSession(session.session_id);
    expect(shown).toHaveProperty("history.length", 500);
    expect(shown).toHaveProperty("history.0", "echo 5");
  });

  it("is interrupted by Ctrl-C, discarding the text before it", async () => {
    const { run, print } = openShell();
    expect(await run("\u0003")).toMatchObject({ stdout: "^C\n", stderr: "", exit_code: 130 });
    expect(await print("echo $?")).toBe("130\n");
    expect(await run("rm -r /workspace\u0003")).toMatchObject({ exit_code: 130 });
    expect(await print("history | wc -l; ls / | grep work")).toBe("2\nworkspace\n");
  });

  it("calls itself sh if started as sh", async () => {
    const { run } = openShell({}, { entryCommand: "/bin/sh" });
    expect(await run("nope")).toMatchObject({ stderr: "sh: nope: command not found\n", exit_code: 127 });
  });

  it.each([
    ["exit", 0],
    ["exit 3", 3],
    ["exit 256", 0],
    ["false; exit", 1],
    ["\u0004", 0],
    ["true; exit 4; echo never", 4],
  ])("ends with %j", async (line, status) => {
    const { run, session, simulator: terminals } = openShell();
    expect(await run(line)).toMatchObject({ stdout: "", stderr: "exit\n", exit_code: status, prompt: "" });
    const id = session.session_id;
    expect(await terminals.executeCommand(id, "ls")).toEqual({ refused: "ended" });
    expect(terminals.getSession(id)).toEqual({ refused: "ended" });
    expect(terminals.getPrompt(id)).toEqual({ refused: "ended" });
    expect(terminals.closeSession(id)).toEqual({ refused: "ended" });
    expect(terminals.getPlace(id)).toEqual({ workflowName: WORKFLOW, taskName: TASK });
  });

  it("ends when closed, and with its task", async () => {
    let status: TaskGroupStatus = TaskGroupStatus.RUNNING;
    const terminals = simulator(1, () => status);
    const [one, two] = [open(terminals), open(terminals)];
    expect(terminals.closeSession(one)).toBe("closed");
    expect(terminals.getSession(one)).toEqual({ refused: "ended" });
    status = TaskGroupStatus.FAILED_CANCELED;
    expect(await terminals.executeCommand(two, "ls")).toEqual({ refused: "ended" });
    status = TaskGroupStatus.RUNNING;
    expect(terminals.getSession(two)).toEqual({ refused: "ended" });
  });
});

describe("sessions", () => {
  it("share the machine, but no files or variables", async () => {
    const terminals = simulator();
    const [one, two] = [open(terminals), open(terminals)];
    await terminals.executeCommand(one, "echo x > f; A=1; rm -r data; cd /");
    expect(await terminals.executeCommand(two, "ls f data; echo $A; pwd")).toMatchObject({
      stdout: expect.stringMatching(/^data:[\s\S]*\n\n\/workspace\n$/),
      stderr: "ls: cannot access 'f': No such file or directory\n",
    });
    const smi = (id: string) =>
      terminals.executeCommand(id, "nvidia-smi; cat /workspace/config.yaml; free -b");
    expect(await smi(one)).toMatchObject({ stdout: ((await smi(two)) as { stdout: string }).stdout });
  });

  it("have reproducible ids and responses, which differ by seed", async () => {
    const story = async (seed: number) => {
      const terminals = simulator(seed);
      const ids = [open(terminals), open(terminals), open(terminals)];
      const lines = ["ls -lR", "nvidia-smi", "ps aux", "cat config.yaml logs/*; df; env"];
      const answers: unknown[] = [];
      for (const line of lines) answers.push(await terminals.executeCommand(ids[1] as string, line));
      return { ids, answers };
    };
    const first = await story(1);
    expect(await story(1)).toEqual(first);
    expect(new Set(first.ids).size).toBe(3);
    const other = await story(2);
    for (const id of other.ids) expect(first.ids).not.toContain(id);
    expect(other.answers[0]).not.toEqual(first.answers[0]);
  });

  it("are limited to 200; the oldest is dropped", () => {
    const terminals = simulator();
    const ids = Array.from({ length: 201 }, () => open(terminals));
    expect(new Set(ids).size).toBe(201);
    expect(terminals.getSession(ids[0] as string)).toEqual({ refused: "unknown" });
    expect(terminals.getPlace(ids[0] as string)).toBeNull();
    expect(terminals.getSession(ids[1] as string)).toHaveProperty("session_id", ids[1]);
  });

  it("belong to one simulator", () => {
    const [one, two] = [simulator(), simulator()];
    expect(two.getSession(open(one))).toEqual({ refused: "unknown" });
  });

  it("open only in running attempts", () => {
    expect(simulator().createSession("nope", TASK)).toEqual({ refused: "no-workflow" });
    expect(simulator().createSession(WORKFLOW, "nope")).toEqual({ refused: "no-task" });
    expect(simulator().createSession(WORKFLOW, TASK, { retryId: 1 })).toEqual({ refused: "no-attempt" });
    for (const status of Object.values(TaskGroupStatus)) {
      const session = simulator(1, () => status).createSession(WORKFLOW, TASK);
      if (status === TaskGroupStatus.RUNNING) expect(session).toHaveProperty("session_id");
      else expect(session, status).toEqual({ refused: "not-running" });
    }
  });
});

/** Command lines that combine supported and unsupported shell syntax. */
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...COMMANDS.keys()) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."| || && ; & > >> < 2>&1 2> &> <<< ( ) { } if then else fi for in do done while until ! [[ ]] (( )) case function".split(
        " ",
      ),
      "\n",
      "<<E\nx $X\nE\n",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."* ? [a-z]* /*/* ~ $X $(ls) `ls` $((1+1)) $((X/0)) X=1 X+=$X$X A=(1) $@ $? {a,b} {1..999} \\ \" ' - -- .. / /dev/null train.py nope \u0000 \u0003 é 😀".split(
        " ",
      ),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell has placeholders of the same form
      ...["${X:-*}", "${X//a/b}", "${X%%*}", "${#X}", '"$X"'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ..."-n -r -R -la -rf -p -v -c -E -o -name -type f -delete -k2 +1 -1 99999999999 (a+)+b a{1000} (((a{99}){99}){99}) \\( [ -L --query-gpu=index --format=csv -e --help list % +%s".split(
        " ",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const commandLine = fc
  .array(fc.tuple(token, fc.constantFrom(" ", " ", "")), { minLength: 1, maxLength: 16 })
  .map((parts) => parts.flat().join(""));

describe("any command line at all", () => {
  it("has a response that matches the contract, reproducibly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commandLine, { minLength: 1, maxLength: 4 }), async (lines) => {
        const [one, two] = [openShell(), openShell()];
        for (const line of lines) {
          const answer = await one.simulator.executeCommand(one.session.session_id, line);
          expect(await two.simulator.executeCommand(two.session.session_id, line)).toEqual(answer);
          if ("refused" in answer) return;
          expect(RunExecCommandResponse.parse(answer)).toEqual(answer);
        }
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it.each(
    [
      "while true; do echo x; done",
      "until false; do :; done",
      "for i in {1..500}; do for j in {1..500}; do x=1; done; done",
      "i=0; while ((i < 100000000)); do ((i++)); done",
      "echo 'bash s; bash s' > s; bash s",
      "x=aaaaaaaaaaaaaaaa; for i in {1..40}; do x=$x$x; done",
      "for i in {1..999}; do for j in {1..999}; do echo $i $j >> f; done; done",
      `grep -oE '(a*)*b' <<< ${"a".repeat(3_900)}`,
      `echo ${"{1..9}".repeat(60)}`,
      `ls ${"|ls".repeat(1_300)}`,
      `echo ${"$(".repeat(1_300)}`,
      `${"(".repeat(1_300)}ls${")".repeat(1_300)}`,
      `mkdir -p ${"a/".repeat(1_900)}; find .; ls -R`,
    ].map((line) => [line.slice(0, 60), line] as const),
  )("terminates: %s", async (_, line) => {
    const shell = openShell();
    const { exit_code } = await shell.run(line);
    expect([0, 1, 2, 137]).toContain(exit_code);
    // The shell still works.
    expect(await shell.print("echo on")).toBe("on\n");
  });

  it("runs in the order sent, even if concurrent", async () => {
    const { run, print } = openShell();
    await Promise.all([run("echo 1 > f"), run("echo 2 >> f"), run("cd /tmp"), run("pwd >> /workspace/f")]);
    expect(await print("cat /workspace/f")).toBe("1\n2\n/tmp\n");
  });
});

describe("machines without a description", () => {
  it("are drawn from the seed, with one GPU model for each pool", async () => {
    const listOf = async (seed: number) => {
      const terminals = simulator(seed);
      return terminals.executeCommand(open(terminals), "nvidia-smi -L; nproc; free -b; df");
    };
    expect(await listOf(5)).toEqual(await listOf(5));
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(listOf));
    const counts = answers.map((answer) =>
      "stdout" in answer ? answer.stdout.split("GPU ").length - 1 : -1,
    );
    expect(new Set(counts).size).toBeGreaterThan(2);
  });
});
