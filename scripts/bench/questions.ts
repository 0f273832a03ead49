import { WorkflowStatus } from "../../src/lib/api/generated.schemas.ts";
import { createStream, type RandomStream } from "../../src/mocks/rows/random-stream.ts";
import { MOCK_CONFIG } from "../../src/mocks/seed/types.ts";
import { bytesInUse, inTurn, measure, sink, type Task } from "./measure.ts";
import { type Filter, PAGE_LENGTH, type Way } from "./candidate.ts";

const RANDOM_PAGES = 1_000;
/** List pages that a task goes through in turn: rows differ in what they hold, and so in what they cost. */
const TURNS = 16;
/** Few enough whole pages that those to be stringified stay in the processor's cache. */
const WHOLE_TURNS = 4;

const POOLS = MOCK_CONFIG.workflows.pools;
export const FILTER: Filter = { status: WorkflowStatus.FAILED, pool: POOLS[0] as string };

/** Each pair of a status and a pool: more than any cache of filters holds, so each is new when its turn comes. */
const EVERY_FILTER: readonly Filter[] = POOLS.flatMap((pool) =>
  Object.values(WorkflowStatus).map((status) => ({ status, pool })),
);

function anyPage(rows: number, stream: RandomStream): number {
  return stream.integer(0, rows - PAGE_LENGTH);
}

/** Offsets of pages in the last tenth of so many rows. */
export function deepOffsets(rows: number): readonly number[] {
  const stream = createStream(1, "deep-offsets", rows);
  const first = Math.floor(rows * 0.9);
  return Array.from({ length: TURNS * 16 }, () => first + anyPage(rows - first, stream));
}

/** Every question asked of a way, in the order of the table. Those of one list are timed in turns. */
const QUESTIONS = [
  {
    "page of 20 at the start": (way: Way) => {
      const offsets = Array.from({ length: TURNS }, (_, page) => page * PAGE_LENGTH);
      return inTurn(offsets, (offset) => way.list(offset));
    },
    "page of 20 at the end": (way: Way) => {
      const last = way.total - PAGE_LENGTH;
      const offsets = Array.from({ length: TURNS }, (_, page) => last - page * PAGE_LENGTH);
      return inTurn(offsets, (offset) => way.list(offset));
    },
  },
  {
    "filtered page, first": (way: Way) => () => way.list(0, FILTER),
    "filtered page, last": (way: Way) => {
      const last = way.count(FILTER) - PAGE_LENGTH;
      return () => way.list(last, FILTER);
    },
  },
  {
    "filtered total, filter in use": (way: Way) => () => way.count(FILTER),
    "filtered total, new filter": (way: Way) => inTurn(EVERY_FILTER, (filter) => way.count(filter)),
  },
  {
    "lookup by name, whole row": (way: Way) => {
      // A scan finds what stands in the middle after an average time.
      const names = way.list(Math.floor(way.total / 2)).map(({ name }) => name);
      return inTurn(names, (name) => way.lookup(name));
    },
  },
  {
    "page of 20 whole rows": (way: Way) => inTurn(wholePageOffsets(way), (offset) => way.page(offset)),
    "JSON.stringify of that page": (way: Way) => {
      const pages = wholePageOffsets(way).map((offset) => way.page(offset));
      return inTurn(pages, (page) => JSON.stringify(page));
    },
  },
] as const satisfies readonly Record<string, (way: Way) => Task>[];

function wholePageOffsets({ total }: Way): readonly number[] {
  const stream = createStream(1, "whole-pages", 0);
  return Array.from({ length: WHOLE_TURNS }, () => anyPage(total, stream));
}

type KeysOf<Union> = Union extends unknown ? keyof Union : never;
export type Question = KeysOf<(typeof QUESTIONS)[number]>;

/** Milliseconds by question and way. */
export type Answers = ReadonlyMap<Question, readonly number[]>;

/** Asks every way every question. */
export function askAll(ways: readonly Way[]): Answers {
  const answers = new Map<Question, readonly number[]>();
  for (const group of QUESTIONS) {
    const questions = Object.entries(group) as [Question, (way: Way) => Task][];
    const times = measure(questions.flatMap(([, ask]) => ways.map((way) => ask(way))));
    for (const [place, [question]] of questions.entries()) {
      answers.set(question, times.slice(place * ways.length, (place + 1) * ways.length));
    }
  }
  return answers;
}

/** Bytes that stay in use after 1,000 pages of whole rows from anywhere in the list, over what was in use before. */
export function growthByPages(way: Way): number {
  const stream = createStream(1, "random-pages", 0);
  const before = bytesInUse();
  for (let page = 0; page < RANDOM_PAGES; page += 1) sink.last = way.page(anyPage(way.total, stream));
  return bytesInUse() - before;
}

/** Mean characters of a whole row's JSON, and of the list's. */
export function jsonSizes(way: Way): { readonly whole: number; readonly entry: number } {
  const stream = createStream(1, "sizes", 0);
  const offsets = Array.from({ length: TURNS }, () => anyPage(way.total, stream));
  const mean = (rowsAt: (offset: number) => readonly unknown[]) =>
    offsets.reduce((sum, offset) => sum + JSON.stringify(rowsAt(offset)).length, 0) /
    (offsets.length * PAGE_LENGTH);
  return { whole: mean((offset) => way.page(offset)), entry: mean((offset) => way.list(offset)) };
}
