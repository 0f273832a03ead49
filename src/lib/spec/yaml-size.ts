import { EVENT_ID, type Event } from "js-yaml";
import { walkEvents, type YamlVisitor } from "./yaml-events.ts";

/** What a value costs beside its characters. */
const VALUE_COST = 16;
/** Of a document with its aliases written out; one without aliases, and of the longest text, costs a little less. */
const HIGHEST_COST = 20_000_000;

/** Why a document cannot be written out, and the offset of the alias at which that shows. */
export interface Oversize {
  readonly kind: "too large" | "endless";
  readonly offset: number;
}

/**
 * Whether a document is too large once its aliases are written out: "endless" for an anchor that contains itself.
 * Undefined for one that fits.
 */
export function oversizeOf(text: string, events: readonly Event[]): Oversize | undefined {
  const costs = new Map<string, number>();
  const open: { anchor: string | undefined; cost: number }[] = [{ anchor: undefined, cost: 0 }];
  const openAnchors = new Set<string>();
  let oversize: Oversize | undefined;
  let lastAlias = 0;
  const name = (from: number, to: number) => (from < 0 ? undefined : text.slice(from, to));
  function check(cost: number): void {
    if (cost > HIGHEST_COST) oversize ??= { kind: "too large", offset: lastAlias };
  }

  const visitor: YamlVisitor = {
    begin(_path, _offset, weight, event) {
      const level = open.at(-1);
      if (level === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return;
      const anchor = name(event.anchorStart, event.anchorEnd);
      if (event.type === EVENT_ID.ALIAS) {
        lastAlias = event.anchorStart - 1;
        if (anchor !== undefined && openAnchors.has(anchor) && oversize?.kind !== "endless") {
          oversize = { kind: "endless", offset: lastAlias };
        }
        level.cost += costs.get(anchor ?? "") ?? VALUE_COST;
        check(level.cost);
      } else if (event.type === EVENT_ID.SCALAR) {
        const cost = weight + VALUE_COST;
        if (anchor !== undefined) costs.set(anchor, cost);
        level.cost += cost;
      } else {
        if (anchor !== undefined) openAnchors.add(anchor);
        open.push({ anchor, cost: VALUE_COST });
      }
    },
    end() {
      const level = open.pop();
      if (level === undefined) return;
      if (level.anchor !== undefined) {
        costs.set(level.anchor, level.cost);
        openAnchors.delete(level.anchor);
      }
      const outer = open.at(-1);
      if (outer === undefined) return;
      outer.cost += level.cost;
      check(outer.cost);
    },
  };
  walkEvents(text, events, visitor);
  return oversize;
}
