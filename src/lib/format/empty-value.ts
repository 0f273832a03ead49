/** Placeholder for missing and non-numeric values. */
export const emptyValue = "–";
