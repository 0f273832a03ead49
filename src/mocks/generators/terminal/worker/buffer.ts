import { contentBytes, contentText } from "../files/file-content.ts";

/**
 * What just-bash uses of Node's Buffer in commands that it also has in browsers, where there is none: texts in UTF-8,
 * Latin-1 and Base64.
 */
class SmallBuffer extends Uint8Array {
  static override from(value: unknown, encoding?: unknown): SmallBuffer {
    if (typeof value !== "string") return new SmallBuffer(value as ArrayLike<number>);
    if (encoding === "base64") return new SmallBuffer(contentBytes(atob(value), "binary"));
    return new SmallBuffer(
      contentBytes(value, encoding === "latin1" || encoding === "binary" ? "binary" : "utf8"),
    );
  }

  override toString(encoding?: string): string {
    if (encoding === "base64") return btoa(contentText(this, "binary"));
    return contentText(this, encoding === "latin1" || encoding === "binary" ? "binary" : "utf8");
  }
}

if (!("Buffer" in globalThis)) Object.assign(globalThis, { Buffer: SmallBuffer });
