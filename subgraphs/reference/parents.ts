/** What resolvers of `Area` start from. The id is one that `area()` knows. */
export interface AreaParent {
  readonly id: string;
}

/** What resolvers of `Occupation` start from. The code is one that `occupation()` knows. */
export interface OccupationParent {
  readonly code: string;
}
