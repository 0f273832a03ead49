/** Names that differ only in a number of one width. */
interface HostGroup {
  readonly before: string;
  readonly after: string;
  readonly width: number;
  readonly numbers: bigint[];
}

/** The last digits of a name, which number its node. */
const LAST_NUMBER = /^(.*?)(\d+)(\D*)$/s;

/**
 * Names of hosts in the range form of cluster tools: names that differ in their last number are one, whose numbers are in
 * brackets, ascending and with their leading zeros. Names are in the order of the first of each; repeated ones count once.
 *
 * @example hostRanges(["gpu-node-001", "gpu-node-002", "gpu-node-004", "login"]) // "gpu-node-[001-002,004],login"
 */
export function hostRanges(hostnames: Iterable<string>): string {
  const groups = new Map<string, HostGroup | string>();
  for (const hostname of hostnames) {
    const [, before = "", digits, after = ""] = LAST_NUMBER.exec(hostname) ?? [];
    if (digits === undefined) {
      groups.set(JSON.stringify([hostname]), hostname);
      continue;
    }
    const key = JSON.stringify([before, after, digits.length]);
    const group = groups.get(key);
    if (typeof group === "object") group.numbers.push(BigInt(digits));
    else groups.set(key, { before, after, width: digits.length, numbers: [BigInt(digits)] });
  }
  return [...groups.values()]
    .map((group) => (typeof group === "string" ? group : groupText(group)))
    .join(",");
}

function groupText({ before, after, width, numbers }: HostGroup): string {
  const ranges = rangesOf(numbers);
  const text = (number: bigint) => String(number).padStart(width, "0");
  const [first] = ranges;
  if (ranges.length === 1 && first !== undefined && first[0] === first[1]) {
    return `${before}${text(first[0])}${after}`;
  }
  const parts = ranges.map(([from, to]) => (from === to ? text(from) : `${text(from)}-${text(to)}`));
  return `${before}[${parts.join(",")}]${after}`;
}

/** Numbers that follow one another as first and last; in any order, repeated ones once. */
function rangesOf(numbers: readonly bigint[]): [from: bigint, to: bigint][] {
  const ranges: [from: bigint, to: bigint][] = [];
  for (const number of numbers.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))) {
    const last = ranges.at(-1);
    if (last !== undefined && number <= last[1] + 1n) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
