const HIDDEN = "••••••••";

/** The address without its key, which lets everybody in who has it. */
export function hideKey(address: string, key: string): string {
  return key === "" ? address : address.replaceAll(key, HIDDEN);
}

/** The address of a tunnel as a link; undefined for one that a browser must not follow. */
export function linkTo(address: string): string | undefined {
  return /^(https?:\/\/|\/(?!\/))/i.test(address) ? address : undefined;
}
