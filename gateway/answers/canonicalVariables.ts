/** The deepest values that are looked at. */
const maxDepth = 64;

/**
 * Variables as one JSON text, the same for all that mean the same: the declared ones alone, in the order of their declaration, the fields
 * of objects in the order of their names. Undefined for values that are too deep, and where JSON couldn't tell them from others.
 */
export function canonicalVariables(declared: readonly string[], given: Readonly<Record<string, unknown>>): string | undefined {
  const present = declared.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return joined('{', '}', present, (name) => member(name, given[name], 0));
}

function canonicalJson(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : undefined; // which JSON would write as `null`
    case 'object':
      if (value === null) return 'null';
      if (depth >= maxDepth) return undefined;
      if (Array.isArray(value)) return joined('[', ']', value, (element) => canonicalJson(element, depth + 1));
      return joined('{', '}', Object.keys(value).toSorted(), (name) => member(name, (value as Record<string, unknown>)[name], depth + 1));
    default:
      return undefined;
  }
}

function member(name: string, value: unknown, depth: number): string | undefined {
  const json = canonicalJson(value, depth);
  return json === undefined ? undefined : `${JSON.stringify(name)}:${json}`;
}

function joined<Part>(begin: string, end: string, parts: readonly Part[], write: (part: Part) => string | undefined): string | undefined {
  let text = begin;
  for (const part of parts) {
    const one = write(part);
    if (one === undefined) return undefined;
    text += text.length > 1 ? `,${one}` : one;
  }
  return text + end;
}
