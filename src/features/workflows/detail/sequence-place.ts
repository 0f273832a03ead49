/**
 * The code that the workflows of a sequence share, and the number of this one: `train-llama-3ewmto3m-2` is the second.
 */
const SEQUENCE_NAME = /-([0-9a-z]{8,12})-(\d{1,4})$/;

export interface SequencePlace {
  code: string;
  number: number;
}

/** Position of a workflow in its sequence, by name; undefined for one outside any sequence. */
export function sequencePlaceOf(name: string): SequencePlace | undefined {
  const [, code, digits] = SEQUENCE_NAME.exec(name) ?? [];
  return code === undefined || digits === undefined ? undefined : { code, number: Number(digits) };
}

export interface SequenceNeighbors {
  previous?: string;
  next?: string;
}

/** The workflows before and after `name` in its sequence; `names` in any order. */
export function neighborsOf(name: string, names: readonly string[]): SequenceNeighbors {
  const own = sequencePlaceOf(name);
  if (own === undefined) return {};
  const nameOf = (number: number) =>
    names.find((candidate) => {
      const place = sequencePlaceOf(candidate);
      return place?.code === own.code && place.number === number;
    });
  return { previous: nameOf(own.number - 1), next: nameOf(own.number + 1) };
}
