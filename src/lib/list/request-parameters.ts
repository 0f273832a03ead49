/** Removes undefined keys, which would change the query key of the same list. */
export function withoutMissing<Request extends object>(request: Request): Partial<Request> {
  const known = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Partial<Request>;
}

/** Sorted, since the same set of alternatives is the same request. */
export function sorted(values: readonly string[] | undefined): string[] | undefined {
  return values?.toSorted();
}

/** Values that are members of an enum, in its order. */
export function membersOf<Value extends string>(
  members: Readonly<Record<string, Value>>,
  values: readonly string[] | undefined,
): Value[] | undefined {
  return values && Object.values(members).filter((member) => values.includes(member));
}
