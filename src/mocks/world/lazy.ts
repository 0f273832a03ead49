/** A function that makes its value at the first call and returns the same one at every later call. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A frozen object with the properties of both; getters stay getters, which a spread would call. */
export function joinLazily<One extends object, Other extends object>(
  one: One,
  other: Other,
): Readonly<Omit<One, keyof Other> & Other> {
  return Object.freeze(
    Object.defineProperties({} as Omit<One, keyof Other> & Other, {
      ...Object.getOwnPropertyDescriptors(one),
      ...Object.getOwnPropertyDescriptors(other),
    }),
  );
}
