const HIDDEN = "••••••••";

/** Hides the key in an address, because the key grants access. */
export function hideKey(address: string, key: string): string {
  return key === "" ? address : address.replaceAll(key, HIDDEN);
}

/** The address as a link; undefined if a browser must not follow it. */
export function linkTo(address: string): string | undefined {
  return /^(https?:\/\/|\/(?!\/))/i.test(address) ? address : undefined;
}
