/** A text that is a table's name, a column's, a value and a question's. No engine takes much longer names, and no file one with a slash. */
export const hostile = `o'f"e\`r;t]\\ $1 ?) :a @b; delete from ofertes; -- ' #`;

/** Another name. */
export const hostileToo = `2${hostile}`;

/** A mapping in which a hostile text stands wherever one may stand that isn't SQL. JSON is YAML. */
export const hostileMapping: string = JSON.stringify({
  Offer: {
    from: hostile,
    key: [hostile],
    deleted: { column: hostileToo, values: [hostile] },
    validity: { from: { column: hostileToo, absent: [hostile] } },
    updatedAt: { column: hostileToo, absent: [hostile] },
    fields: {
      title: { column: hostile, absent: [hostile.slice(0, 20)] },
      description: { first: [hostileToo, { text: hostile }] },
      url: { concat: [hostile, { text: hostile }], between: hostile },
      employmentType: { column: hostile, values: { [hostile]: 'FULL_TIME' } },
      area: { column: hostile, code: 'ine5', exceptions: { [hostile]: 'es:mun:17079' } },
      totalJobOpenings: { column: hostileToo, part: 2, of: hostile, number: '1.234,56 €' },
      jobLocation: { streetAddress: { from: hostile, on: { [hostile]: hostile }, column: hostile, order: hostileToo } },
    },
  },
});

/** Texts that a question can hold, each of which would do harm if it were SQL anywhere. */
export const hostileValues: readonly string[] = [hostile, "'; delete from ofertes; --", String.raw`\'; delete from ofertes; --`, '"; drop table ofertes; --', "' or 1=1 --", '’; delete from ofertes; --', '$1', '?', '\\', '%', "$$; delete from ofertes; $$", '\u0000', "x' into outfile '/tmp/x", '/*! delete */', '{"a":"b', '\ud800'];

/** What the graph shows of a row that has the hostile text in its first column and nothing in the second. */
export const hostileShown = { title: hostile, description: hostile, url: `${hostile}${hostile}${hostile}`, employmentType: 'FULL_TIME', area: { id: 'es:mun:17079' }, jobLocation: { streetAddress: hostile } } as const;
