import fc from "fast-check";
import { expect, test } from "vitest";
import type { ClusterJob } from "./cluster-timeline.ts";
import { type ClusterEvent, EventQueue } from "./event-queue.ts";

test("events come out by their moments, and those of one moment in the order in which they were added", () => {
  const moments = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });
  fc.assert(
    fc.property(moments, moments, (first, second) => {
      const queue = new EventQueue();
      const happened: [number, number][] = [];
      const job = (number: number) => ({ number }) as ClusterJob;
      const add = (at: number, number: number) => queue.add(at, { kind: "process", job: job(number) });
      const happen = ({ at, change }: ClusterEvent) => happened.push([at, change.job.number]);
      for (const [number, at] of first.entries()) add(at, number);
      const early = Math.floor(first.length / 2);
      for (let taken = 0; taken < early; taken += 1) {
        const event = queue.take();
        if (event) happen(event);
      }
      const passed = happened.at(-1)?.[0] ?? 0;
      for (const [number, at] of second.entries()) add(passed + at, first.length + number);
      for (let event = queue.take(); event !== undefined; event = queue.take()) happen(event);
      expect(queue.next).toBeUndefined();
      expect(happened).toHaveLength(first.length + second.length);
      expect(happened).toEqual(
        happened.toSorted(([one, first], [other, second]) => one - other || first - second),
      );
    }),
  );
});
