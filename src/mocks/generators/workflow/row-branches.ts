/**
 * Branches of a workflow's key: each subtree has a separate stream, so that a draw added to one moves no other, and a
 * lean row is made without the whole one. Numbers are never reused for another branch.
 */
export const RowBranch = {
  Identity: 0,
  Times: 1,
  Labels: 2,
  App: 3,
  Extras: 4,
  // 5 and 6 were the graph and the states of its groups, which plans decide now.
  GroupTimes: 7,
  /** Below it: the group, and below that the task. */
  Group: 8,
} as const;
