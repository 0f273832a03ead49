/**
 * Names as a segment of a path. Any name round-trips. URLs drop the segments `.` and `..`, also when they are encoded, so
 * that these two get a `~` in front, and a name that starts with `~` gets another.
 */

/** @example nameSegment("a/b 100%") // "a%2Fb%20100%25" */
export function nameSegment(name: string): string {
  const isShielded = name === "." || name === ".." || name.startsWith("~");
  // A lone surrogate has no UTF-8 form.
  return encodeURIComponent((isShielded ? `~${name}` : name).toWellFormed());
}

/** Inverse of `nameSegment`; null for a segment that encodes no name, such as `%E0%A4%A`. */
export function nameOfSegment(segment: string): string | null {
  try {
    return nameOfDecodedSegment(decodeURIComponent(segment));
  } catch {
    return null;
  }
}

/** The name in a segment whose percent encoding has been decoded. */
export function nameOfDecodedSegment(decoded: string): string {
  return decoded.startsWith("~") ? decoded.slice(1) : decoded;
}
