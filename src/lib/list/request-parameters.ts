/** Without keys that are undefined: one would stand in the query's key, and would make two lists of one. */
export function withoutMissing<Request extends object>(request: Request): Partial<Request> {
  const known = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Partial<Request>;
}

/** Alternatives have no order: sorted, the same set is the same request. */
export function sorted(values: readonly string[] | undefined): string[] | undefined {
  return values?.toSorted();
}

/** The values that are members of an enum, in its order. */
export function membersOf<Value extends string>(
  members: Readonly<Record<string, Value>>,
  values: readonly string[] | undefined,
): Value[] | undefined {
  return values && Object.values(members).filter((member) => values.includes(member));
}
