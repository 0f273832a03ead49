import { EVENT_ID, type Event, getScalarValue } from "js-yaml";

/** Visits the values of a document in order. */
export interface YamlVisitor {
  /**
   * A value begins.
   * @param path dotted keys and positions that lead to it; undefined for a key.
   * @param offset of its key, or of its first character in a list.
   * @param weight characters of a scalar; 0 for others.
   */
  begin(path: string | undefined, offset: number, weight: number, event: Event): void;
  /** The last mapping or list that began ends. */
  end(): void;
  /** A mapping has a key a second time. */
  repeated?(key: string, offset: number): void;
}

interface Level {
  readonly path: string;
  readonly keys: Set<string> | undefined;
  /** Key whose value comes next. */
  key: string | undefined;
  keyOffset: number;
  position: number;
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : 0;
}

/** Walks the events of a parsed text once, whatever its size and depth. */
export function walkEvents(text: string, events: readonly Event[], visitor: YamlVisitor): void {
  const levels: Level[] = [];
  /** Values inside of a key that is no scalar; they have no path. */
  let insideKey = 0;

  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      if (levels.length === 0 && insideKey === 0) continue;
      if (insideKey > 0) insideKey -= 1;
      else levels.pop();
      visitor.end();
      continue;
    }
    const isNested = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
    const weight = event.type === EVENT_ID.SCALAR ? Math.max(event.valueEnd - event.valueStart, 0) : 0;
    const level = levels.at(-1);
    if (insideKey > 0) {
      if (isNested) insideKey += 1;
      visitor.begin(undefined, startOf(event), weight, event);
      continue;
    }
    if (level?.keys !== undefined && level.key === undefined) {
      level.keyOffset = startOf(event);
      level.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : "?";
      if (event.type === EVENT_ID.SCALAR && level.key !== "<<") {
        if (level.keys.has(level.key)) visitor.repeated?.(level.key, level.keyOffset);
        level.keys.add(level.key);
      }
      if (isNested) insideKey = 1;
      visitor.begin(undefined, level.keyOffset, weight, event);
      continue;
    }
    const step = level === undefined ? "" : (level.key ?? String(level.position));
    const path = level === undefined || level.path === "" ? step : `${level.path}.${step}`;
    const offset = level?.key === undefined ? startOf(event) : level.keyOffset;
    visitor.begin(path, offset, weight, event);
    if (level !== undefined) [level.key, level.position] = [undefined, level.position + 1];
    if (isNested) {
      const keys = event.type === EVENT_ID.MAPPING ? new Set<string>() : undefined;
      levels.push({ path, keys, key: undefined, keyOffset: 0, position: 0 });
    }
  }
}
