/** Nodes, or groups of them, on a map at most: the contract's maximum. */
export const MOST_MAPPED = 5_000;
