/** An operation, or a variant of it, whose answers are never passed on as they are. */
export class NotVerbatim extends Error {}
