/** How much a document from elsewhere may take: milliseconds until its last byte, and bytes. */
export interface FetchLimits {
  readonly timeout: number;
  readonly maxBytes: number;
  /** Gives the request up. */
  readonly signal: AbortSignal;
}

/** Whether what comes from an address can't be changed on its way: `https`, or a service of this machine. */
export const isSafeAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)));

/** A JSON document by GET. Redirects aren't followed. Rejects with one line that tells the address and nothing of what came from it. */
export async function fetchJson(address: string, { timeout, maxBytes, signal }: FetchLimits): Promise<unknown> {
  const url = URL.parse(address);
  if (!url || !isSafeAddress(url)) throw new Error(`Expected an https address, got ${address}`);
  const response = await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' }, signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]) });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`Expected status 200 from ${address}, got ${response.status || 'a redirect'}`);
  }
  const text = await readText(response, maxBytes, address);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`Expected JSON from ${address}, got something else`);
  }
}

async function readText(response: Response, maxBytes: number, address: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error(`Expected at most ${maxBytes} bytes from ${address}, got more`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
