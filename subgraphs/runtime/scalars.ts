import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** The scalars of the shared SDL: texts of one form, and GeoJSON, which is only ever an answer. */
export const scalars: Record<string, GraphQLScalarType> = {
  Date: textScalar('Date', 'a calendar date like 2025-11-15', isDate),
  Month: textScalar('Month', 'a month like 2025-11', (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)),
  Time: textScalar('Time', 'a time like 09:30', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)),
  DateTime: textScalar('DateTime', 'a moment like 2025-11-15T09:30:00Z', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text))),
  GeoJSON: new GraphQLScalarType({ name: 'GeoJSON', serialize: (value) => value }),
};

function textScalar(name: string, expected: string, accepts: (text: string) => boolean): GraphQLScalarType {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`Expected ${expected}, got ${JSON.stringify(value)}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
