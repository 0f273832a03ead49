const known = new Map<string, boolean>();

/**
 * Whether this browser can format times in a zone. A machine whose zone is unknown reports one that cannot:
 * "Etc/Unknown".
 */
export function isKnownTimeZone(zone: string): boolean {
  let isKnown = known.get(zone);
  if (isKnown === undefined) {
    try {
      new Intl.DateTimeFormat("en-US", { timeZone: zone });
      isKnown = true;
    } catch {
      isKnown = false;
    }
    known.set(zone, isKnown);
  }
  return isKnown;
}
