import { EVENT_ID, type Event } from "js-yaml";
import { walkEvents, type YamlVisitor } from "./yaml-events.ts";

/** What a value costs beside its characters. */
const VALUE_COST = 16;
/** Of a document with its aliases written out; one without aliases, and of the longest text, costs a little less. */
const HIGHEST_COST = 20_000_000;

/** How large a document is once its aliases are written out; "endless" for an anchor that contains itself. */
export function expandedSize(text: string, events: readonly Event[]): "fits" | "too large" | "endless" {
  const costs = new Map<string, number>();
  const open: { anchor: string | undefined; cost: number }[] = [{ anchor: undefined, cost: 0 }];
  const openAnchors = new Set<string>();
  let isEndless = false;
  const name = (from: number, to: number) => (from < 0 ? undefined : text.slice(from, to));

  const visitor: YamlVisitor = {
    begin(_path, _offset, weight, event) {
      const level = open.at(-1);
      if (level === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return;
      const anchor = name(event.anchorStart, event.anchorEnd);
      if (event.type === EVENT_ID.ALIAS) {
        if (anchor !== undefined && openAnchors.has(anchor)) isEndless = true;
        level.cost += costs.get(anchor ?? "") ?? VALUE_COST;
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
      if (outer !== undefined) outer.cost += level.cost;
    },
  };
  walkEvents(text, events, visitor);
  if (isEndless) return "endless";
  return (open[0]?.cost ?? 0) > HIGHEST_COST ? "too large" : "fits";
}
