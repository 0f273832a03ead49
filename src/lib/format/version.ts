import type { Version } from "../api/generated.schemas.ts";

/** "6.3.1", with the commit of the build where there is one: "6.3.1 (a1b2c3d)". */
export function formatVersion({ major, minor, revision, hash }: Version): string {
  const number = `${major}.${minor}.${revision}`;
  return hash === undefined || hash === "" ? number : `${number} (${hash.slice(0, SHORT_HASH)})`;
}

/** Characters of a commit that tell it from others. */
const SHORT_HASH = 7;
