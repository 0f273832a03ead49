/** Buffers with room behind their content, and how much of them is content. */
const lengths = new WeakMap<ArrayBufferLike, number>();

/**
 * Bytes with others behind them. Growing the last result again copies only what is added, so that a loop which appends
 * to a file costs as much as what it writes; earlier results keep their content.
 */
export function withAppended(bytes: Uint8Array, added: Uint8Array): Uint8Array {
  const length = bytes.length + added.length;
  const canGrow = lengths.get(bytes.buffer) === bytes.length && bytes.buffer.byteLength >= length;
  const buffer = canGrow ? bytes.buffer : new ArrayBuffer(2 * length);
  const whole = new Uint8Array(buffer, 0, length);
  if (!canGrow) whole.set(bytes);
  whole.set(added, bytes.length);
  lengths.set(buffer, length);
  return whole;
}

/** The same bytes without room behind them. */
export function compacted(bytes: Uint8Array): Uint8Array {
  return bytes.buffer.byteLength === bytes.length ? bytes : bytes.slice();
}
