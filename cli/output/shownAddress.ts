import { hasRawSigns } from '../../subgraphs/sources/databaseUrl.ts';

/** An address that may be shown: without password, nor what stands behind `?`. Of one whose signs are raw, nothing before the last `@` is. */
export function shownAddress(address: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(address)) return address;
  const readable = hasRawSigns(address) ? address.replace(/:\/\/[^]*@/, '://•••@') : address;
  try {
    const url = new URL(readable);
    const password = url.password === '' ? '' : ':•••';
    return decodeURI(`${url.protocol}//${url.username === '' ? '' : `${url.username}${password}@`}${url.host}${url.pathname}`);
  } catch {
    return `${address.slice(0, address.indexOf('://'))}://…`;
  }
}
