/** What the headers of a request say of what is kept. */
export interface Caller {
  /** Whether the request says of nobody who asks. */
  readonly isNobody: boolean;
  /** Kept answers must be younger than this, in seconds; 0: none will do. */
  readonly youngerThan: number;
  /** Whether the answer may be kept. */
  readonly mayKeep: boolean;
}

/** The headers that are looked at. */
export interface CallerHeaders {
  readonly authorization?: string | undefined;
  readonly 'cache-control'?: string | undefined;
  readonly pragma?: string | undefined;
}

const usual: Caller = { isNobody: true, youngerThan: Infinity, mayKeep: true };
const somebody: Caller = { isNobody: false, youngerThan: 0, mayKeep: false };

/** Reads the headers of a request. An `authorization` header, even an empty one, says that somebody asks. What can't be read of `cache-control` asks for a new answer (RFC 9111, 5.2.1). */
export function callerOf({ authorization, 'cache-control': cacheControl, pragma }: CallerHeaders): Caller {
  if (authorization !== undefined) return somebody;
  if (cacheControl === undefined) return pragma !== undefined && /\bno-cache\b/i.test(pragma) ? { ...usual, youngerThan: 0 } : usual;
  const directives = cacheControl.toLowerCase().split(',').map((directive) => directive.trim());
  return { isNobody: true, youngerThan: Math.min(...directives.map(youngest)), mayKeep: !directives.some((directive) => named(directive, 'no-store')) };
}

function youngest(directive: string): number {
  if (named(directive, 'no-cache') || named(directive, 'no-store')) return 0;
  if (!named(directive, 'max-age')) return Infinity;
  const seconds = /^max-age="?(\d{1,9})"?$/.exec(directive)?.[1];
  return seconds === undefined ? 0 : Number(seconds);
}

const named = (directive: string, name: string): boolean => directive === name || directive.startsWith(`${name}=`);
