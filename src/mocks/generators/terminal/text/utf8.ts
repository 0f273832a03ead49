const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text in UTF-8. */
export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of bytes in UTF-8; what is none becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return encodeText(text).length;
}
