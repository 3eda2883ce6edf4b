/** What may be shown of a number of people: none from 1 to 4. */
export function shown(count: number): { readonly peopleServed: number | null; readonly hidden: boolean } {
  const isSmall = [1, 2, 3, 4].includes(count);
  return { peopleServed: isSmall ? null : count, hidden: isSmall };
}
