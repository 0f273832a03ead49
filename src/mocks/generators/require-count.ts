/** @throws RangeError unless the value is an integer of at least 0. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} is ${value}: give an integer of at least 0.`);
  }
}
