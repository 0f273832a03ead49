/** Orders of a list by time. */
export const LIST_ORDERS = ["newest", "oldest"] as const;
export type TimeOrder = (typeof LIST_ORDERS)[number];

/** For `SegmentedControl`. */
export const ORDER_OPTIONS = [
  { value: "newest", label: "Newest" },
  { value: "oldest", label: "Oldest" },
] as const satisfies readonly { value: TimeOrder; label: string }[];
