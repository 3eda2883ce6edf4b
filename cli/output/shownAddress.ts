/** An address that may be shown: without password, nor what stands behind `?`. */
export function shownAddress(address: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(address)) return address;
  try {
    const url = new URL(address);
    if (url.password !== '') url.password = '•••';
    return decodeURI(`${url.protocol}//${url.username === '' ? '' : `${url.username}${url.password === '' ? '' : ':•••'}@`}${url.host}${url.pathname}`);
  } catch {
    return `${address.slice(0, address.indexOf('://'))}://…`;
  }
}
