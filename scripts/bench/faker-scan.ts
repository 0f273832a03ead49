import type { ListEntry } from "../../src/lib/api/generated.schemas.ts";
import { type Candidate, type Filter, found, PAGE_LENGTH } from "./candidate.ts";
import { generateEntry, generateWorkflow } from "./faker-workflow.ts";

function matches(entry: ListEntry, filter: Filter): boolean {
  return entry.status === filter.status && entry.pool === filter.pool;
}

/**
 * Nothing stored, each row by `faker.seed(base + index)`; filters, counts and lookups scan
 * the rows. It makes list rows without groups, as the generators do, and stops as soon as a page is full.
 */
export function createFakerScan(total: number): Candidate {
  return {
    title: "faker.seed(base + i)",
    total,
    list(offset, filter) {
      const rows: ListEntry[] = [];
      let skip = filter ? offset : 0;
      for (let index = filter ? 0 : offset; index < total && rows.length < PAGE_LENGTH; index += 1) {
        const entry = generateEntry(index);
        if (filter && !matches(entry, filter)) continue;
        if (skip > 0) skip -= 1;
        else rows.push(entry);
      }
      return rows;
    },
    page: (offset) => Array.from({ length: PAGE_LENGTH }, (_, place) => generateWorkflow(offset + place)),
    count(filter) {
      let count = 0;
      for (let index = 0; index < total; index += 1) if (matches(generateEntry(index), filter)) count += 1;
      return count;
    },
    lookup(name) {
      let index = 0;
      while (index < total && generateEntry(index).name !== name) index += 1;
      return found(index < total ? generateWorkflow(index) : null, name);
    },
  };
}
