/** Stands where a value is missing or is no number, in tables and detail lists alike. */
export const emptyValue = "–";
