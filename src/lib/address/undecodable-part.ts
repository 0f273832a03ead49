/**
 * The first part of an address whose percent encoding is invalid: a segment of the path, or a parameter of the query
 * string. Null for a valid address.
 *
 * @example undecodablePart("/workflows/%E0%A4%A", "") // "%E0%A4%A"
 */
export function undecodablePart(pathname: string, search: string): string | null {
  const parts = [...pathname.split("/"), ...search.replace(/^\?/, "").split("&")];
  return parts.find((part) => !isDecodable(part)) ?? null;
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
