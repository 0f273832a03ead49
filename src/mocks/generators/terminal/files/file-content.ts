import type { BufferEncoding, FileContent } from "just-bash/browser";
import { decodeText, encodeText } from "../text/utf8.ts";

type Encoding = { readonly encoding?: BufferEncoding | null } | BufferEncoding | undefined;

/** Characters that a call of `fromCharCode` may take: far below every engine's limit of arguments. */
const CHUNK = 8_192;

function isBinary(options: Encoding): boolean {
  const encoding = typeof options === "object" ? options.encoding : options;
  return encoding === "binary" || encoding === "latin1";
}

/** Bytes of what is to be written. Text is UTF-8, unless it has one character for each byte. */
export function contentBytes(content: FileContent, options: Encoding): Uint8Array {
  if (typeof content !== "string") return content;
  return isBinary(options) ? Uint8Array.from(content, (unit) => unit.charCodeAt(0)) : encodeText(content);
}

/** What has been read, as text in UTF-8 or with one character for each byte. */
export function contentText(bytes: Uint8Array, options: Encoding): string {
  if (!isBinary(options)) return decodeText(bytes);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return parts.join("");
}
