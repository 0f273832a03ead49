import type { KeyColumn } from "./types.ts";

const TWO_POW_32 = 4_294_967_296;

/** The weights of a column under one set of earlier values. */
export interface Distribution {
  readonly isBranch: false;
  readonly weights: Float64Array;
  /** Sum of `weights`. */
  readonly total: number;
  /** Running shares times 2^32: a 32-bit point means the first value whose threshold is above it. */
  readonly thresholds: Float64Array;
}

/** What the weights read next, and where each of its values leads. */
interface Branch {
  readonly isBranch: true;
  readonly earlierColumn: number;
  readonly children: (Branch | Distribution | undefined)[];
}

function createDistribution(column: KeyColumn, weights: readonly number[]): Distribution {
  const where = `Column "${column.name}"`;
  if (weights.length !== column.size) {
    throw new RangeError(
      `${where} has ${column.size} values but ${weights.length} weights: give one for each.`,
    );
  }
  let total = 0;
  let lastPositive = -1;
  for (let value = 0; value < column.size; value += 1) {
    const weight = weights[value] as number;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${where} gives value ${value} the weight ${weight}: give a finite number ≥ 0.`);
    }
    if (weight > 0) lastPositive = value;
    total += weight;
  }
  if (!(total > 0)) throw new RangeError(`${where} has no weight above 0: give at least one.`);
  const thresholds = new Float64Array(column.size);
  let sum = 0;
  for (let value = 0; value < column.size; value += 1) {
    sum += weights[value] as number;
    // Rounding must neither leave points above the last threshold nor give them to a value of weight 0.
    thresholds[value] = value >= lastPositive ? TWO_POW_32 : (sum / total) * TWO_POW_32;
  }
  return { isBranch: false, weights: Float64Array.from(weights), total, thresholds };
}

/** The value that a 32-bit point falls on. */
export function valueAt(distribution: Distribution, point: number): number {
  const { thresholds } = distribution;
  let low = 0;
  let high = thresholds.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (point < (thresholds[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Finds the distribution of a column for the earlier values at a given place of `earlierValues` (one list for each of
 * `earlierColumns`). The weights are read once for every combination of the values that they depend on, however many
 * earlier columns there are.
 */
export function createDistributionLookup(
  column: KeyColumn,
  earlierColumns: readonly KeyColumn[],
  earlierValues: readonly ArrayLike<number>[],
): (place: number) => Distribution {
  let root: Branch | Distribution | undefined;
  let asked = 0;
  const reads = new Set<number>();
  const earlierAt = (earlierColumn: number, place: number) =>
    (earlierValues[earlierColumn] as ArrayLike<number>)[place] as number;
  const earlier: Record<string, number> = {};
  for (const [position, { name }] of earlierColumns.entries()) {
    const get = () => {
      reads.add(position);
      return earlierAt(position, asked);
    };
    Object.defineProperty(earlier, name, { enumerable: true, get });
  }

  function ask(place: number): Distribution {
    asked = place;
    reads.clear();
    const distribution = createDistribution(column, column.weights(earlier));
    let node: Branch | undefined;
    let child = root;
    // A pure function that read the same values so far reads the same column next, so that the branches agree.
    for (const earlierColumn of reads) {
      const branch: Branch = child?.isBranch ? child : { isBranch: true, earlierColumn, children: [] };
      if (node) node.children[earlierAt(node.earlierColumn, place)] = branch;
      else root = branch;
      node = branch;
      child = branch.children[earlierAt(branch.earlierColumn, place)];
    }
    if (node) node.children[earlierAt(node.earlierColumn, place)] = distribution;
    else root = distribution;
    return distribution;
  }

  return (place) => {
    let node = root;
    while (node?.isBranch) node = node.children[earlierAt(node.earlierColumn, place)];
    return node ?? ask(place);
  };
}
