import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../lib/api/generated.schemas.ts";
import { ListTaskEventsResponse } from "../../lib/api/generated.zod.ts";
import { EVENT_PATTERNS } from "../seed/event-patterns.ts";
import { createWorld, type World } from "../world/world.ts";
import { createEventGenerator, type EventGenerator, type EventGeneratorOptions } from "./event-generator.ts";
import {
  isFailed,
  type SampleAttempt,
  sampleAttempts,
  sampleIndices,
} from "./log/sample-attempts.fixture.ts";

const SEEDS = fc.sample(fc.nat(), 2);

function eventsOf(world: World, options: Partial<EventGeneratorOptions> = {}): EventGenerator {
  const {
    config: { seed, epoch },
    now,
  } = world;
  return createEventGenerator({
    seed,
    epoch,
    now,
    patterns: EVENT_PATTERNS,
    workflows: world.workflows,
    ...options,
  });
}

function ofAttempt(events: EventGenerator, { index, attempt }: SampleAttempt): readonly Event[] {
  const found = events.generateTaskEvents(index, attempt.name, attempt.retry_id);
  if (found === null) throw new Error(`No events of ${attempt.name} in workflow ${index}.`);
  return found;
}

/** The time of the first event with that reason. */
function timeOf(events: readonly Event[], reason: string): string | undefined {
  return events.find((event) => event.reason === reason)?.first_timestamp;
}

describe.each(SEEDS)("events of seed %d", (seed) => {
  const world = createWorld({ seed });
  const events = eventsOf(world);
  const attempts = sampleAttempts(world, 3);

  it("match the contract, are reproducible, and in order of time", () => {
    const again = eventsOf(world);
    for (const sample of attempts.toReversed()) {
      const own = ofAttempt(events, sample);
      const page = { entries: own, total: own.length };
      expect(ListTaskEventsResponse.parse(page)).toEqual(page);
      expect(ofAttempt(again, sample)).toEqual(own);
      const times = own.map(({ first_timestamp }) => first_timestamp);
      expect(times).toEqual(times.toSorted());
    }
  });

  it("are within the attempt, and none in the future", () => {
    const now = new Date(world.now).toISOString();
    for (const sample of attempts) {
      const { processing_start_time: first, end_time: end = now } = sample.attempt;
      for (const event of ofAttempt(events, sample)) {
        expect(event.first_timestamp >= (first ?? end), event.reason).toBe(true);
        expect(event.last_timestamp >= event.first_timestamp, event.reason).toBe(true);
        expect(event.last_timestamp <= end, event.reason).toBe(true);
        if (event.count === 1) expect(event.last_timestamp).toBe(event.first_timestamp);
      }
    }
  });

  it("have the times of the stages that were reached, and no others", () => {
    for (const sample of attempts) {
      const { attempt } = sample;
      const own = ofAttempt(events, sample);
      expect(timeOf(own, "Processing")).toBe(attempt.processing_start_time);
      expect(timeOf(own, "SuccessfulCreate")).toBe(attempt.scheduling_start_time);
      expect(timeOf(own, "Scheduled")).toBe(attempt.initializing_start_time);
      expect(timeOf(own, "Started")).toBe(attempt.start_time);
      expect(timeOf(own, "Running")).toBe(attempt.start_time);
      const isCompleted = attempt.status === "COMPLETED";
      expect(timeOf(own, "Completed")).toBe(isCompleted ? attempt.end_time : undefined);
      expect(timeOf(own, "Succeeded")).toBe(isCompleted ? attempt.end_time : undefined);
      if (attempt.start_time !== undefined) {
        const order = ["Scheduled", "Pulling", "Pulled", "Created", "Started"].map((reason) =>
          own.findIndex((event) => event.reason === reason),
        );
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        expect(order[0]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("end with the message and exit code if the attempt failed, and only then", () => {
    for (const sample of attempts) {
      const { attempt } = sample;
      const own = ofAttempt(events, sample);
      const last = own.at(-1);
      if (!isFailed(attempt)) {
        expect(own.some(({ reason }) => reason === "Failed" || reason === "Rescheduled")).toBe(false);
        continue;
      }
      const code = attempt.exit_code === undefined ? "" : ` (exit code ${attempt.exit_code})`;
      expect(last?.reason).toBe(attempt.status === "RESCHEDULED" ? "Rescheduled" : "Failed");
      expect(last?.message).toBe(`${attempt.failure_message}${code}`);
      expect(last?.first_timestamp).toBe(attempt.end_time);
      expect(last?.type).toBe("Warning");
    }
  });

  it("name the attempt, its pod and its node", () => {
    for (const sample of attempts) {
      const { attempt } = sample;
      for (const event of ofAttempt(events, sample)) {
        expect(event).toMatchObject({
          task_name: attempt.name,
          retry_id: attempt.retry_id,
          involved_object: { kind: "Pod", name: attempt.pod_name, namespace: "workflows" },
        });
        if (event.source.component === "kubelet") expect(event.source.host).toBe(attempt.node_name);
        else expect(event.source.host).toBeUndefined();
      }
    }
  });

  it("of a workflow are those of its attempts and its own, which have its times", () => {
    for (const index of sampleIndices(world, 2)) {
      const workflow = world.workflows.generate(index);
      const all = events.generateWorkflowEvents(index) ?? [];
      const own = all.filter(({ task_name }) => task_name === undefined);
      const times = all.map(({ first_timestamp }) => first_timestamp);
      expect(times).toEqual(times.toSorted());
      expect(timeOf(own, "Submitted")).toBe(workflow.submit_time);
      expect(timeOf(own, "WorkflowStarted")).toBe(workflow.start_time);
      const ending = own.find(({ reason }) => /^Workflow(Completed|Failed|Canceled)$/.test(reason));
      expect(ending?.first_timestamp).toBe(workflow.end_time);
      if (workflow.cancelled_by) expect(ending?.message).toContain(`Canceled by ${workflow.cancelled_by}`);
      const tasks = workflow.groups.flatMap((group) => group.tasks);
      for (const attempt of tasks) {
        const found = all.filter(
          ({ task_name, retry_id }) => task_name === attempt.name && retry_id === attempt.retry_id,
        );
        expect(found).toEqual(ofAttempt(events, { index, attempt }));
        expect(
          events.generateWorkflowEvents(index, { task: attempt.name, retryId: attempt.retry_id }),
        ).toEqual(found);
      }
      const ofTasks = tasks.flatMap((attempt) => ofAttempt(events, { index, attempt }));
      expect(all).toHaveLength(own.length + ofTasks.length);
    }
  });
});

it("report the cause of every kind of failure", () => {
  const world = createWorld({ seed: 3 });
  const events = eventsOf(world);
  const reasons = new Map<string, Set<string>>();
  for (const sample of sampleAttempts(world, 30)) {
    const { failure_message: message } = sample.attempt;
    if (message === undefined) continue;
    const found = reasons.get(message) ?? new Set();
    for (const { reason } of ofAttempt(events, sample)) found.add(reason);
    reasons.set(message, found);
  }
  const expected: [message: RegExp, reason: string][] = [
    [/OOMKilled/, "OOMKilling"],
    [/DataLoader worker/, "OOMKilling"],
    [/NCCL/, "Unhealthy"],
    [/ImagePullBackOff|ErrImagePull/, "BackOff"],
    [/^StartError/, "BackOff"],
    [/low on resource/, "Evicted"],
    [/node drained/, "TaintManagerEviction"],
    [/^Preempted/, "Preempted"],
    [/^DeadlineExceeded/, "DeadlineExceeded"],
    [/queue_timeout/, "FailedScheduling"],
    [/input download/, "FailedMount"],
    [/NodeNotReady/, "NodeNotReady"],
    [/Xid 79/, "GPUXidError"],
    [/canceled|another/, "Killing"],
  ];
  for (const [message, reason] of expected) {
    const matching = [...reasons].filter(([own]) => message.test(own));
    expect(matching.length, String(message)).toBeGreaterThan(0);
    for (const [own, found] of matching) expect([...found], own).toContain(reason);
  }
});

describe("messages have the shapes of Kubernetes", () => {
  const world = createWorld({ seed: 3 });
  const { events, resources, workflows } = world;
  const samples = sampleAttempts(world, 12);
  /** Every event with that reason, with its attempt and its task. */
  const withReason = (reason: string) =>
    samples.flatMap((sample) =>
      ofAttempt(events, sample)
        .filter((event) => event.reason === reason)
        .map((event) => ({
          ...sample,
          event,
          detail: world.tasks.generateAt(sample.index, sample.attempt.name),
        })),
    );

  it("and name the pod, its node, its container and its image", () => {
    for (const { event, attempt } of withReason("Scheduled")) {
      expect(event.message).toBe(
        `Successfully assigned workflows/${attempt.pod_name} to ${attempt.node_name}`,
      );
    }
    const pulled = withReason("Pulled");
    expect(pulled.length).toBeGreaterThan(20);
    for (const { event, detail } of pulled) {
      const [, image, duration] =
        /^Successfully pulled image "([^"]+)" in (\S+) \(\2 including waiting\)\. Image size: \d+ bytes\.$/.exec(
          event.message,
        ) ?? [];
      expect(image).toBe(detail?.image);
      expect(duration).toMatch(/^(\d+ms|(\d+h)?(\d+m)?\d+(\.\d+)?s)$/);
    }
    for (const { event, detail } of withReason("Pulling"))
      expect(event.message).toBe(`Pulling image "${detail?.image}"`);
    for (const { event, attempt } of withReason("Created"))
      expect(event.message).toBe(`Created container: ${attempt.name}`);
  });

  it("and give one size for an image, on every pull", () => {
    const sizes = new Map<string, Set<string>>();
    for (const { event, detail } of withReason("Pulled")) {
      const own = sizes.get(detail?.image ?? "") ?? new Set();
      sizes.set(detail?.image ?? "", own.add(event.message.replace(/^.*Image size/, "")));
    }
    for (const [image, own] of sizes) expect([image, own.size]).toEqual([image, 1]);
  });

  it("and count the nodes of the full pool", () => {
    const waits = withReason("FailedScheduling");
    expect(waits.length).toBeGreaterThan(5);
    for (const { event, index } of waits) {
      const pools = [workflows.record(index).poolName as string];
      const total = resources.count({ pools });
      const reasons = event.message.split(". preemption: ")[0] ?? "";
      expect(reasons).toMatch(new RegExp(`^0/${total} nodes are available: `));
      const counts = [...reasons.matchAll(/(?:: |, )(\d+) /g)].map(([, count]) => Number(count));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      const cordoned = resources.count({ pools, statuses: ["CORDONED", "DRAINING"] });
      expect(reasons.includes(`${cordoned} node(s) were unschedulable`)).toBe(cordoned > 0);
    }
  });

  it("and lack GPUs if the task requests them, and memory otherwise", () => {
    const lacking = new Set<string>();
    for (const { event, detail } of withReason("FailedScheduling")) {
      const [, resource] = /Insufficient ([\w./]+?)[,.] /.exec(event.message) ?? [];
      // A pool in maintenance has no node that accepts pods.
      if (resource === undefined) continue;
      expect(resource).toBe((detail?.gpu ?? 0) > 0 ? "nvidia.com/gpu" : "memory");
      lacking.add(resource);
    }
    expect([...lacking].sort()).toEqual(["memory", "nvidia.com/gpu"]);
  });

  it("and do not mention nodes in a world that does not count them", () => {
    const bare = eventsOf(world);
    const [wait] = withReason("FailedScheduling");
    const own = ofAttempt(bare, wait as SampleAttempt);
    expect(own.find(({ reason }) => reason === "FailedScheduling")?.message).toBe(
      "no nodes available to schedule pods",
    );
  });
});

it("are null for unknown names, and reject invalid patterns", () => {
  const world = createWorld();
  const events = eventsOf(world);
  const { index, attempt } = sampleAttempts(world, 1)[0] as SampleAttempt;
  expect(events.generateTaskEvents(index, "no-such-task")).toBeNull();
  expect(events.generateTaskEvents(index, attempt.name, 99)).toBeNull();
  expect(events.generateWorkflowEvents(index, { task: "no-such-task" })).toBeNull();
  expect(events.generateWorkflowEvents(index, { retryId: 99 })).toEqual([]);
  expect(() => events.generateWorkflowEvents(-1)).toThrow(RangeError);
  expect(() => eventsOf(world, { patterns: { ...EVENT_PATTERNS, kubelet: "Kube let" } })).toThrow(
    'events.kubelet is "Kube let"',
  );
});
