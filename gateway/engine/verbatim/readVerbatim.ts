import { isUtf8 } from 'node:buffer';
import type { Verbatim, VerbatimAnswer } from '../subgraphCall.ts';
import { followForm } from './followForm.ts';
import type { Form } from './form.ts';
import { valueEnd } from './valueEnd.ts';

/** Reads answers whose `data` is of a form. */
export const verbatimOf = (form: Form): Verbatim => ({ read: (bytes) => readVerbatim(form, bytes) });

/** Finds `data` in the body of an answer without errors; undefined at the first doubt, of whatever kind. */
function readVerbatim(form: Form, bytes: Buffer): VerbatimAnswer | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isExtensionsFirst = startsWith(bytes, 0, extensionsName);
  const between = isExtensionsFirst ? valueEnd(bytes, view, extensionsName.length) : 0;
  const name = isExtensionsFirst ? secondDataName : dataName;
  if (between < 0 || !startsWith(bytes, between, name)) return undefined;
  const begin = between + name.length;
  const end = followForm(form, bytes, view, begin);
  if (end < 0) return undefined;
  const hasExtensions = !isExtensionsFirst && startsWith(bytes, end, secondExtensionsName);
  const last = hasExtensions ? valueEnd(bytes, view, end + secondExtensionsName.length) : end;
  if (last < 0 || bytes[last] !== 125 || !isBlank(bytes, last + 1) || !isUtf8(bytes)) return undefined;
  const dataJson = bytes.subarray(begin, end);
  if (isExtensionsFirst) return { dataJson, extensions: JSON.parse(bytes.toString('utf8', extensionsName.length, between)) as unknown };
  return hasExtensions ? { dataJson, extensions: JSON.parse(bytes.toString('utf8', end + secondExtensionsName.length, last)) as unknown } : { dataJson };
}

const dataName = Buffer.from('{"data":');
const secondDataName = Buffer.from(',"data":');
const extensionsName = Buffer.from('{"extensions":');
const secondExtensionsName = Buffer.from(',"extensions":');

function startsWith(bytes: Buffer, at: number, name: Buffer): boolean {
  return bytes.length - at >= name.length && bytes.compare(name, 0, name.length, at, at + name.length) === 0;
}

/** Whether only spaces and line ends are left. */
function isBlank(bytes: Buffer, at: number): boolean {
  for (; at < bytes.length; at++) if (bytes[at] !== 10 && bytes[at] !== 32 && bytes[at] !== 13 && bytes[at] !== 9) return false;
  return true;
}
