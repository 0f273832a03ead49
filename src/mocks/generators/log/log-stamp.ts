import { isoTime } from "../iso-time.ts";

/** `YYYY/MM/DD HH:mm:ss` in UTC. */
export function logStamp(time: number): string {
  const iso = isoTime(time);
  return `${iso.slice(0, 4)}/${iso.slice(5, 7)}/${iso.slice(8, 10)} ${iso.slice(11, 19)}`;
}

/** The stamp and the tag, rebuilt only when the second changes: neighboring lines share them. */
export function createPrefixer(tag: string): (time: number) => string {
  let second = Number.NaN;
  let prefix = "";
  return (time) => {
    const own = Math.floor(time / 1_000);
    if (own !== second) {
      second = own;
      prefix = `${logStamp(time)} ${tag} `;
    }
    return prefix;
  };
}
