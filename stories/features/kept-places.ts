import { expect, waitFor } from "storybook/test";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import type { MovingWorld } from "@/mocks/world/moving-world";
import type { World } from "@/mocks/world/world";
import { heldIntervals, holdIntervals } from "../components/refresh-control/held-intervals";
import type { ListDriver } from "./list-driver";

/**
 * Lets a page refresh itself each time that `heldIntervals` pass: a click on Refresh would take the focus. Returns a
 * cleanup.
 */
export function refreshedOnDemand(page: string): () => void {
  localStorage.setItem(refreshStorageKey(page), "10");
  return holdIntervals(10_000);
}

/** Hours that pass. */
const HOURS = 4;
/** Rows that a reader may have stopped at: those at the top have no place to keep. */
const FIRST = 20;
const LAST = 80;
/** Pixels of the first visible row that are out of view: a reader seldom stops at its edge. */
const CUT = 13;

/** Rows of a list, by the targets of their links. */
type Hrefs = readonly string[];

/**
 * A list that is read, and what becomes of it within hours.
 * @param hrefsIn the targets of the first rows of the list in a world, many more than are read
 * @param isSubject chooses the row that a story is about by its index and its later one, -1 where it has left.
 * @throws Error if there is no such row
 */
export function readList(
  world: MovingWorld,
  hrefsIn: (world: World) => Hrefs,
  isSubject: (now: number, later: number) => boolean,
) {
  const before = hrefsIn(world);
  const after = hrefsIn(world.at(world.config.elapsed + HOURS * 3_600_000));
  const index = before.findIndex(
    (href, now) => now >= FIRST && now <= LAST && isSubject(now, after.indexOf(href)),
  );
  const href = before[index];
  if (href === undefined) throw new Error(`${HOURS} hours do not change the list as this story needs.`);
  return {
    index,
    href,
    /** The row after the subject that is still there. */
    next: before.slice(index + 1).find((other) => after.includes(other)) as string,
    laterIndexOf: (other: string) => after.indexOf(other),
    /** The hours pass, and the list is refreshed. */
    refreshLater() {
      world.advance({ hours: HOURS });
      heldIntervals.pass();
    },
  };
}

export const hasMoved = (now: number, later: number) => later >= 0 && later !== now;
export const hasLeft = (_now: number, later: number) => later < 0;

/** Scrolls until a row is the first visible one. Resolves to its place on screen. */
export async function stopAt(list: ListDriver, index: number, href: string): Promise<number> {
  await list.loaded();
  list.scrollTo(index);
  list.scroller().scrollTop += CUT;
  // A row that is mounted only once the list has scrolled.
  await waitFor(() => expect(list.row(index + 12)?.querySelector("a")).toBeTruthy());
  await expect(list.rowTo(href)).toBe(list.row(index));
  return topOf(list, href);
}

/** Pixels from the top of the list to the top of the row with this target. */
export function topOf(list: ListDriver, href: string): number {
  const row = list.rowTo(href);
  if (row === undefined) throw new Error(`The row of ${href} is not mounted.`);
  return row.getBoundingClientRect().top - list.scroller().getBoundingClientRect().top;
}
