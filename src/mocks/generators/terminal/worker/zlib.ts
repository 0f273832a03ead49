import { gunzipSync as gunzip, gzipSync as gzip } from "fflate";

/** What just-bash uses of `node:zlib`, so that its gzip writes the same bytes in Node and in browsers. */
export const constants = { Z_BEST_COMPRESSION: 9, Z_BEST_SPEED: 1, Z_DEFAULT_COMPRESSION: 6 };

export function gzipSync(data: Uint8Array): Uint8Array {
  return gzip(data, { mtime: 0 });
}

export function gunzipSync(data: Uint8Array): Uint8Array {
  return gunzip(data);
}
