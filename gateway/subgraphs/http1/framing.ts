import { SubgraphFailure } from '../subgraphFailure.ts';
import type { Head } from './head.ts';

/** Where the body of an answer ends: after so many bytes, after the last chunk, or where the other side closes the connection. */
export type BodyEnd = number | 'chunks' | 'close';

/** Reads where the body ends. Where that can be understood in more than one way, there is no answer. */
export function bodyEnd({ status, isOld, fields }: Head): BodyEnd | SubgraphFailure {
  const length = fields.get('content-length');
  const coding = fields.get('transfer-encoding');
  if (length !== undefined && coding !== undefined) return new SubgraphFailure('Expected a content-length or chunks, got both');
  if (coding !== undefined && (isOld || coding.toLowerCase() !== 'chunked')) return new SubgraphFailure(`Expected an answer as it is or in chunks, got it with transfer-encoding \`${coding.slice(0, 100)}\``);
  if (length !== undefined && !/^\d{1,15}$/.test(length)) return new SubgraphFailure(`Expected one content-length, got \`${length.slice(0, 100)}\``);
  if (status === 204 || status === 304) return 0;
  if (coding !== undefined) return 'chunks';
  return length === undefined ? 'close' : Number(length);
}

/** Where the other side doesn't say for how long it keeps an idle connection open, in seconds: 5 is the shortest that is usual. */
const usual = 5;
const longest = 600;

/** For how many seconds the connection may be idle and then be used again: 0 if it may not. In its last second the other side may be closing it already. */
export function secondsOpen({ isOld, fields }: Head): number {
  const connection = fields.get('connection');
  if (connection === undefined ? isOld : !mayStayOpen(connection.toLowerCase(), isOld)) return 0;
  const kept = fields.get('keep-alive');
  const timeout = kept === undefined ? undefined : /(?:^|[\s,])timeout\s*=\s*"?(\d{1,9})/i.exec(kept)?.[1];
  return Math.max(0, Math.min(timeout === undefined ? usual : Number(timeout), longest) - 1);
}

function mayStayOpen(connection: string, isOld: boolean): boolean {
  if (connection === 'keep-alive') return true;
  const options = new Set(connection.split(',').map((option) => option.trim()));
  return !options.has('close') && (!isOld || options.has('keep-alive'));
}
