/** Lower-case letters, digits, dots and dashes: what needs no escape in a path, a host name and a YAML scalar. */
const PLAIN_NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const MAXIMUM_NAME_LENGTH = 63;

/** @throws RangeError that names a key of the config and its value, and says what would fit. */
export function refuse(key: string, value: unknown, wanted: string): never {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new RangeError(`${key} is ${shown}: ${wanted}.`);
}

/** @throws RangeError unless the list has `minimum` to `maximum` items. */
export function checkList(key: string, list: readonly unknown[], minimum: number, maximum: number): void {
  if (list.length < minimum || list.length > maximum) {
    refuse(`${key}.length`, list.length, `give a list of ${minimum} to ${maximum} items`);
  }
}

/** @throws RangeError unless the text can be a name. */
export function checkName(key: string, name: string): void {
  if (PLAIN_NAME.test(name) && name.length <= MAXIMUM_NAME_LENGTH) return;
  const wanted = `give 1 to ${MAXIMUM_NAME_LENGTH} lower-case letters, digits, dots and dashes, with a letter or digit at either end`;
  refuse(key, name, wanted);
}

/** @throws RangeError unless the list has `minimum` to `maximum` names, each of them once. */
export function checkNames(key: string, names: readonly string[], minimum: number, maximum: number): void {
  checkList(key, names, minimum, maximum);
  for (const [position, name] of names.entries()) {
    checkName(`${key}[${position}]`, name);
    if (names.indexOf(name) !== position) refuse(`${key}[${position}]`, name, "give every name once");
  }
}

/** @throws RangeError unless all weights are finite and at least 0, one is above 0, and the contract knows their values. */
export function checkDistribution(
  key: string,
  distribution: Readonly<Record<string, number | undefined>>,
  known: readonly string[],
): void {
  let sum = 0;
  for (const [value, weight] of Object.entries(distribution)) {
    if (!known.includes(value)) {
      refuse(`${key}.${value}`, weight, `give only ${known.join(", ")}`);
    }
    if (weight === undefined) continue;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      refuse(`${key}.${value}`, weight, "give a finite weight of at least 0");
    }
    sum += weight;
  }
  if (sum === 0) refuse(key, JSON.stringify(distribution), "give at least one weight above 0");
}

/** @throws RangeError unless the number is an integer from `minimum` to `maximum`. */
export function checkInteger(key: string, value: number, minimum: number, maximum: number): void {
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    refuse(key, value, `give an integer from ${minimum} to ${maximum}`);
  }
}

/** @throws RangeError unless the list has an item, and all of them are integers from `minimum` to `maximum`. */
export function checkIntegers(
  key: string,
  values: readonly number[],
  minimum: number,
  maximum: number,
): void {
  checkList(key, values, 1, 1_000);
  for (const [position, value] of values.entries())
    checkInteger(`${key}[${position}]`, value, minimum, maximum);
}

/** @throws RangeError unless the number lies in [0, 1]. */
export function checkShare(key: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(key, value, "give a share from 0 to 1");
}
