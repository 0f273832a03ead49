import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStream } from "../../rows/random-stream.ts";
import { POOL_PATTERNS } from "../../seed/pool-patterns.ts";
import { TASK_PATTERNS } from "../../seed/task-patterns.ts";
import { leastOffer, smallerSize } from "../resource/node-offer.ts";
import { createResourceDraw, fitResources, fits } from "./task-resources.ts";

const GIBIBYTE = 2 ** 30;
const draw = createResourceDraw(TASK_PATTERNS);
const requests = fc.nat().map((seed) => draw(createStream(seed, "task-resources-test", 0)));
const offers = fc
  .tuple(fc.constantFrom(...POOL_PATTERNS.gpuTypes), fc.boolean())
  .map(([type, isWhole]) => leastOffer(type, isWhole ? type.gpusPerNode : smallerSize(type.gpusPerNode)));

describe("the resources that a task requests in a pool", () => {
  it("fit on its nodes, in round numbers", () => {
    fc.assert(
      fc.property(requests, offers, (plan, offer) => {
        const own = fitResources(plan, offer);
        expect(fits(own, offer)).toBe(true);
        expect(own.gpu).toBe(Math.min(plan.gpu, offer.gpu));
        const cores = own.cpu / Math.max(1, own.gpu);
        expect(cores === 1 || cores % 2 === 0, `${cores} cores`).toBe(true);
        expect(cores).toBeLessThanOrEqual(plan.cpu / Math.max(1, plan.gpu));
        expect(own.memory).toBe(own.cpu * TASK_PATTERNS.memoryPerCore * GIBIBYTE);
      }),
    );
  });

  it("are those of its plan, if they fit", () => {
    fc.assert(
      fc.property(requests, offers, (plan, offer) => {
        fc.pre(fits(plan, offer));
        expect(fitResources(plan, offer)).toEqual(plan);
      }),
    );
  });

  it("reduce eight GPUs to four together with cores and memory", () => {
    const [type] = POOL_PATTERNS.gpuTypes.filter(({ name }) => name === "L40S");
    if (!type) throw new Error("There is no L40S in the config.");
    const plan = { gpu: 8, cpu: 96, memory: 384 * GIBIBYTE, storage: 50 * GIBIBYTE };
    const own = fitResources(plan, leastOffer(type, 4));
    expect(own).toEqual({ gpu: 4, cpu: 48, memory: 192 * GIBIBYTE, storage: 50 * GIBIBYTE });
  });
});
