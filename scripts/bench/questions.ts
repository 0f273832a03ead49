import { WorkflowStatus } from "../../src/lib/api/generated.schemas.ts";
import { createStream, type RandomStream } from "../../src/mocks/rows/random-stream.ts";
import { MOCK_CONFIG } from "../../src/mocks/seed/types.ts";
import { type Candidate, type Filter, PAGE_LENGTH } from "./candidate.ts";
import { bytesInUse, inTurn, measure, sink, type Task } from "./measure.ts";

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

/** Offsets of pages in the last tenth of `rows` rows. */
export function deepOffsets(rows: number): readonly number[] {
  const stream = createStream(1, "deep-offsets", rows);
  const first = Math.floor(rows * 0.9);
  return Array.from({ length: TURNS * 16 }, () => first + anyPage(rows - first, stream));
}

/** The questions for each candidate, in the order of the table. Questions in one group take turns. */
const QUESTIONS = [
  {
    "page of 20 at the start": (candidate: Candidate) => {
      const offsets = Array.from({ length: TURNS }, (_, page) => page * PAGE_LENGTH);
      return inTurn(offsets, (offset) => candidate.list(offset));
    },
    "page of 20 at the end": (candidate: Candidate) => {
      const last = candidate.total - PAGE_LENGTH;
      const offsets = Array.from({ length: TURNS }, (_, page) => last - page * PAGE_LENGTH);
      return inTurn(offsets, (offset) => candidate.list(offset));
    },
  },
  {
    "filtered page, first": (candidate: Candidate) => () => candidate.list(0, FILTER),
    "filtered page, last": (candidate: Candidate) => {
      const last = candidate.count(FILTER) - PAGE_LENGTH;
      return () => candidate.list(last, FILTER);
    },
  },
  {
    "filtered total, filter in use": (candidate: Candidate) => () => candidate.count(FILTER),
    "filtered total, new filter": (candidate: Candidate) =>
      inTurn(EVERY_FILTER, (filter) => candidate.count(filter)),
  },
  {
    "lookup by name, whole row": (candidate: Candidate) => {
      // A scan finds the middle row after an average time.
      const names = candidate.list(Math.floor(candidate.total / 2)).map(({ name }) => name);
      return inTurn(names, (name) => candidate.lookup(name));
    },
  },
  {
    "page of 20 whole rows": (candidate: Candidate) =>
      inTurn(wholePageOffsets(candidate), (offset) => candidate.page(offset)),
    "JSON.stringify of that page": (candidate: Candidate) => {
      const pages = wholePageOffsets(candidate).map((offset) => candidate.page(offset));
      return inTurn(pages, (page) => JSON.stringify(page));
    },
  },
] as const satisfies readonly Record<string, (candidate: Candidate) => Task>[];

function wholePageOffsets({ total }: Candidate): readonly number[] {
  const stream = createStream(1, "whole-pages", 0);
  return Array.from({ length: WHOLE_TURNS }, () => anyPage(total, stream));
}

type KeysOf<Union> = Union extends unknown ? keyof Union : never;
export type Question = KeysOf<(typeof QUESTIONS)[number]>;

/** Milliseconds by question and candidate. */
export type Answers = ReadonlyMap<Question, readonly number[]>;

/** Times every question for every candidate. */
export function askAll(candidates: readonly Candidate[]): Answers {
  const answers = new Map<Question, readonly number[]>();
  for (const group of QUESTIONS) {
    const questions = Object.entries(group) as [Question, (candidate: Candidate) => Task][];
    const times = measure(questions.flatMap(([, ask]) => candidates.map((candidate) => ask(candidate))));
    for (const [place, [question]] of questions.entries()) {
      answers.set(question, times.slice(place * candidates.length, (place + 1) * candidates.length));
    }
  }
  return answers;
}

/**
 * Bytes that stay in use after 1,000 pages of whole rows from anywhere in the list, over what was in use before. As many come
 * before them: the first thousand leave a megabyte of compiled code, and no data.
 */
export function growthByPages(candidate: Candidate): number {
  const stream = createStream(1, "random-pages", 0);
  function askForPages(): number {
    for (let page = 0; page < RANDOM_PAGES; page += 1)
      sink.last = candidate.page(anyPage(candidate.total, stream));
    return bytesInUse();
  }
  const before = askForPages();
  return askForPages() - before;
}

/** Mean characters of a whole row's JSON, and of the list's. */
export function jsonSizes(candidate: Candidate): { readonly whole: number; readonly entry: number } {
  const stream = createStream(1, "sizes", 0);
  const offsets = Array.from({ length: TURNS }, () => anyPage(candidate.total, stream));
  const mean = (rowsAt: (offset: number) => readonly unknown[]) =>
    offsets.reduce((sum, offset) => sum + JSON.stringify(rowsAt(offset)).length, 0) /
    (offsets.length * PAGE_LENGTH);
  return { whole: mean((offset) => candidate.page(offset)), entry: mean((offset) => candidate.list(offset)) };
}
