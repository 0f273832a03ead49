/** Memory that the driver leaves to programs, in hundredths of a GiB. */
const CAPACITIES: Readonly<Record<string, number>> = {
  H100: 7_911,
  A100: 7_914,
  L40S: 4_440,
  L40: 4_440,
  A10: 2_206,
  T4: 1_458,
};
const ANY_CAPACITY = 7_911;

/** Memory of a GPU of that model in hundredths of a GiB; of an 80 GB model when it is not known. */
export function gpuCapacity(model: string | undefined): number {
  return CAPACITIES[model ?? ""] ?? ANY_CAPACITY;
}
