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

/** A day that the calendar has, from year 0 to 9999. Every row has one, so it is found out without a `Date`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day > 0 && day <= (month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0));
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
