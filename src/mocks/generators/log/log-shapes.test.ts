import { describe, expect, it } from "vitest";
import { createWorld } from "../../world/world.ts";
import { gpuCapacity } from "./gpu-memory.ts";
import { visibleText } from "./log-colors.ts";
import { linesOf, logOf, type SampleAttempt, sampleAttempts } from "./sample-attempts.fixture.ts";

const world = createWorld({ seed: 7 });
const { logs, tasks, workflows, pools } = world;
const samples = sampleAttempts(world, 40).filter(({ attempt }) => attempt.start_time !== undefined);

function detailOf({ index, attempt }: SampleAttempt) {
  const detail = tasks.generateAt(index, attempt.name, attempt.retry_id);
  if (detail === null) throw new Error(`No task ${attempt.name} in workflow ${index}.`);
  return detail;
}

/** The last lines of an attempt's log, without colors. */
function tailOf(sample: SampleAttempt, count = 60): string[] {
  const log = logOf(logs, sample);
  return linesOf(log, Math.max(0, log.lineCount - count)).map(visibleText);
}

/** Attempts whose failure message matches. */
function failedWith(message: RegExp): SampleAttempt[] {
  const found = samples.filter(({ attempt }) => message.test(attempt.failure_message ?? ""));
  expect(found.length, String(message)).toBeGreaterThan(0);
  return found;
}

/** The memory of one GPU of the pool that an attempt ran in, in GiB. */
function capacityOf({ index }: SampleAttempt): number {
  const { pool } = workflows.record(index);
  return gpuCapacity(pool === undefined ? undefined : pools.gpuTypeOf(pool)) / 100;
}

describe("failures end with the output of their stack", () => {
  it("CUDA out of memory, with figures that add up to a GPU of the pool", () => {
    for (const sample of failedWith(/CUDA out of memory/)) {
      const line = tailOf(sample).find((text) => text.includes("total capacity"));
      const [total = 0, free = 0, inUse = 0] = [
        ...(line ?? "").matchAll(/(\d+\.\d\d) GiB (?:of|is free|memory)/g),
      ].map(([, figure]) => Number(figure));
      expect(total).toBe(capacityOf(sample));
      expect(free + inUse).toBeCloseTo(total, 2);
    }
  });

  it("torchrun reports the process that failed, unless torchrun itself was killed", () => {
    const raised = failedWith(/CUDA out of memory|FileNotFoundError|OSError|ValueError|DataLoader/);
    const kinds = new Set<boolean>();
    for (const sample of raised) {
      const isTorchrun = detailOf(sample).command[0] === "torchrun";
      kinds.add(isTorchrun);
      const lines = tailOf(sample);
      expect(lines.some((line) => line.includes("ChildFailedError"))).toBe(isTorchrun);
      expect(lines.some((line) => /^\[rank\d+\]: Traceback/.test(line))).toBe(isTorchrun);
      if (isTorchrun) expect(lines).toContain(`  host      : ${sample.attempt.node_name}`);
    }
    expect([...kinds].sort()).toEqual([false, true]);
    for (const sample of failedWith(/OOMKilled|Segmentation fault|NCCL/))
      expect(tailOf(sample, 12).join("\n")).not.toContain("ChildFailedError");
  });

  it("the watchdog reports after its timeout without output, if the program ran that long", () => {
    for (const sample of failedWith(/^Watchdog/)) {
      const log = logOf(logs, sample);
      const lines = linesOf(log).map(visibleText);
      const place = lines.findIndex((line) => line.includes("Watchdog caught"));
      const silence = log.timeAt(place) - log.timeAt(place - 1);
      const { start_time: start = "", end_time: end = "" } = sample.attempt;
      const ran = Date.parse(end) - Date.parse(start);
      expect(silence).toBeGreaterThanOrEqual(Math.floor(Math.min(60_000, ran / 2)));
    }
  });

  it("the kernel kills a process at the memory that the task requests", () => {
    for (const sample of failedWith(/OOMKilled/)) {
      const kibibytes = detailOf(sample).memory / 1_024;
      expect(tailOf(sample).join("\n")).toContain(`anon-rss:${kibibytes}kB`);
    }
  });
});

describe("a program", () => {
  it("uses at most the memory of a GPU, and reports none without a GPU", () => {
    let reported = 0;
    for (const sample of samples.slice(0, 400)) {
      const log = logOf(logs, sample);
      const lines = linesOf(log, 0, Math.min(log.lineCount, 200)).map(visibleText);
      const memory = lines.flatMap((line) => [
        ...line.matchAll(/GPU \d: .* memory (\d+\.\d)\/(\d+\.\d) GiB/g),
      ]);
      if (detailOf(sample).gpu === 0) expect(memory).toEqual([]);
      for (const [, used, total] of memory) {
        reported += 1;
        expect(Number(total)).toBeCloseTo(Math.floor(capacityOf(sample) * 10) / 10, 5);
        expect(Number(used)).toBeLessThan(Number(total));
      }
    }
    expect(reported).toBeGreaterThan(100);
  });

  it("logs in the format of one framework, the same in all tasks of its group", () => {
    const shapes: Readonly<Record<string, RegExp>> = {
      torch: /INFO: step: \d+ /,
      lightning: /INFO: epoch=\d+, global_step=/,
      trainer: /\] \{'loss': /,
      spark: /INFO: TaskSetManager: /,
      datasets: /INFO: shard-\d{5}\.tar: /,
      triton: /infer_request\.cc/,
    };
    const found = new Map<string, Set<string>>();
    const all = new Set<string>();
    for (const sample of samples) {
      const log = logOf(logs, sample);
      const text = linesOf(log, 0, Math.min(log.lineCount, 60)).map(visibleText).join("\n");
      const own = Object.keys(shapes).filter((name) => shapes[name]?.test(text));
      // A program that failed at once has not logged a step.
      if (own.length === 0) continue;
      const detail = detailOf(sample);
      const group = `${sample.index}/${detail.group_name}`;
      for (const name of own) {
        all.add(name);
        found.set(group, (found.get(group) ?? new Set()).add(name));
      }
    }
    for (const [group, names] of found) expect([group, names.size]).toEqual([group, 1]);
    expect([...all].sort()).toEqual(Object.keys(shapes).sort());
  });

  it("joins the number of ranks that its command starts", () => {
    let joined = 0;
    for (const sample of samples) {
      const log = logOf(logs, sample);
      const line = linesOf(log, 0, Math.min(log.lineCount, 30)).find((text) =>
        text.includes("Init COMPLETE"),
      );
      if (line === undefined) continue;
      joined += 1;
      const [rank = 0, ranks] = (/rank (\d+) nranks (\d+)/.exec(line) ?? []).slice(1).map(Number);
      const command = detailOf(sample).command.join(" ");
      const nodes = Number(/--nnodes=(\d+)/.exec(command)?.[1]);
      const processes = Number(/--nproc-per-node=(\d+)/.exec(command)?.[1] ?? 1);
      expect(ranks).toBe(nodes * processes);
      expect(rank % processes).toBe(0);
      expect(rank).toBeLessThan(ranks as number);
    }
    expect(joined).toBeGreaterThan(10);
  });
});

it("tables are printed whole", () => {
  const heads = ["CUDA memory after step", "Records by shard"];
  const seen = new Set<string>();
  for (const sample of samples) {
    const log = logOf(logs, sample);
    const lines = linesOf(log, 0, Math.min(log.lineCount, 1_000)).map(visibleText);
    for (const [place, line] of lines.slice(0, -10).entries()) {
      const head = heads.find((text) => line.includes(text));
      if (head === undefined) continue;
      seen.add(head);
      const table = lines.slice(place + 1, place + 11);
      const isMemory = head === heads[0];
      expect(table[isMemory ? 1 : 9]).toMatch(isMemory ? /memory summary/ : /^only showing/);
      const framed = table.slice(0, isMemory ? 10 : 9);
      expect(new Set(framed.map(({ length }) => length)).size).toBe(1);
    }
  }
  expect([...seen].sort()).toEqual(heads);
});
