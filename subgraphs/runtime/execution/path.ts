/** Where a value stands in an answer, from its own place up; undefined: the answer itself. The form that graphql-js gives resolvers. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  /** The object's type, where the key is a field's. */
  readonly typename: string | undefined;
}

/** The keys from the answer's root down. */
export function pathKeys(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let place = path; place; place = place.prev) keys.push(place.key);
  return keys.toReversed();
}
