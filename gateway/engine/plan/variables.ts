/** The members of a JSON object of variables, from the variables as the client gave them. */
export type WriteVariables = (given: Readonly<Record<string, unknown>>) => string;

/** Compiles the writing of the variables that a fetch uses. What wasn't given is left out, so that the fetch's own defaults hold. */
export function compileVariables(names: readonly string[]): WriteVariables {
  if (names.length === 0) return () => '';
  const members = names.map((name) => ({ name, before: `${JSON.stringify(name)}:` }));
  return (given) => {
    let text = '';
    for (const { name, before } of members) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (value !== undefined) text += (text === '' ? '' : ',') + before + JSON.stringify(value);
    }
    return text;
  };
}
