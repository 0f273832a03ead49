import fc from "fast-check";
import { expect, test } from "vitest";
import { NodeLedger } from "./node-ledger.ts";

const OFFER = { gpu: 8, cpu: 32, memory: 256, storage: 1_000 };
const REQUEST = { gpu: 2, cpu: 4, memory: 16, storage: 10 };

const requestsFor = (nodes: readonly number[]) => [{ count: nodes.length, resources: REQUEST }];

function ledgerOf(nodes: number): { ledger: NodeLedger; set: number } {
  const ledger = new NodeLedger();
  const set = ledger.addSet();
  for (let node = 0; node < nodes; node += 1) ledger.open(ledger.addNode(set, OFFER));
  return { ledger, set };
}

test("a node that is closed takes no task, and keeps those that it has", () => {
  const { ledger, set } = ledgerOf(2);
  const nodes = ledger.place(set, 4, REQUEST);
  expect([...nodes]).toEqual([0, 0, 0, 0]);
  ledger.close(0);
  expect(ledger.freeGpusOf(set)).toBe(8);
  expect([...ledger.place(set, 4, REQUEST)]).toEqual([1, 1, 1, 1]);
  expect(ledger.fits(set, 1, REQUEST)).toBe(false);
  ledger.release(nodes, [{ count: 4, resources: REQUEST }]);
  expect(ledger.fits(set, 1, REQUEST)).toBe(false);
  ledger.open(0);
  expect(ledger.freeGpusOf(set)).toBe(8);
  expect(ledger.fits(set, 4, REQUEST)).toBe(true);
});

test("tasks without a GPU need cores, memory and storage too", () => {
  const { ledger, set } = ledgerOf(1);
  const request = { gpu: 0, cpu: 1, memory: 100, storage: 1 };
  expect(ledger.fits(set, 2, request)).toBe(true);
  expect(ledger.fits(set, 3, request)).toBe(false);
  expect(() => ledger.place(set, 3, request)).toThrow("has no room for 3 tasks");
});

test("what is released can be placed again, in any order, and nothing is lost", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(counts, fc.infiniteStream(fc.nat()), (sizes, choices) => {
      const { ledger, set } = ledgerOf(3);
      const held: (readonly number[])[] = [];
      for (const size of sizes) {
        if (ledger.fits(set, size, REQUEST)) held.push(ledger.place(set, size, REQUEST));
        else if (held.length > 0) {
          const [choice = 0] = [choices.next().value];
          const [given] = held.splice(choice % held.length, 1);
          if (given !== undefined) ledger.release(given, requestsFor(given));
        }
        const tasks = held.reduce((sum, nodes) => sum + nodes.length, 0);
        expect(ledger.freeGpusOf(set)).toBe(24 - 2 * tasks);
      }
      for (const nodes of held) ledger.release(nodes, requestsFor(nodes));
      for (let node = 0; node < 3; node += 1) expect(ledger.leftOn(node)).toEqual(OFFER);
    }),
  );
});

test("tasks that ask for different things are placed together or not at all", () => {
  const { ledger, set } = ledgerOf(2);
  const large = { ...REQUEST, gpu: 8 };
  const requests = [
    { count: 2, resources: REQUEST },
    { count: 1, resources: large },
  ];
  const nodes = ledger.placeAll(set, requests);
  expect(nodes).toEqual([0, 0, 1]);
  expect(ledger.freeGpusOf(set)).toBe(4);
  expect(ledger.fitAll(set, requests)).toBe(false);
  expect(ledger.placeAll(set, requests)).toBeUndefined();
  expect(ledger.freeGpusOf(set)).toBe(4);
  ledger.release(nodes ?? [], requests);
  for (const node of [0, 1]) expect(ledger.leftOn(node)).toEqual(OFFER);
});
