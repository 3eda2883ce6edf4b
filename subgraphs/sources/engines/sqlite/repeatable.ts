/**
 * True for a statement whose answer follows from the file and its values alone: one without a word that could be a function of the time, of chance or of the connection,
 * or a table that SQLite makes.
 */
export const isRepeatable = (sql: string): boolean => !otherWords.test(sql);

const otherWords = /(?<![\p{L}\p{N}_])(?:current_(?:date|time|timestamp)|date|time|datetime|julianday|unixepoch|strftime|timediff|random|randomblob|changes|total_changes|last_insert_rowid|load_extension|dbstat|(?:sqlite|pragma)_\w+)(?![\p{L}\p{N}_])/iu;
