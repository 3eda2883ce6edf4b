import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

/** Where to connect to. */
export interface Address {
  readonly isSecure: boolean;
  readonly hostname: string;
  readonly port: number;
  /** Host and port as they stand in an address. */
  readonly host: string;
}

/** Reads an origin, such as `https://example.org:8443` or `http://[::1]:4001`. */
export function addressOf(origin: string): Address {
  const { protocol, hostname, port, host } = new URL(origin);
  const isSecure = protocol === 'https:';
  return { isSecure, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || (isSecure ? 443 : 80)), host };
}

/** What a socket tells. */
export interface SocketEvents {
  /** Connected; where it is secure, the other side is who it should be. */
  readonly ready: () => void;
  /** The first so many bytes of a buffer, which other sockets use as well: they are gone once this returns. */
  readonly bytes: (count: number, buffer: Buffer) => void;
  /** The other side sends no more. */
  readonly end: () => void;
  readonly error: (cause: Error) => void;
  readonly close: () => void;
}

/** As many bytes as are read at once. */
const readSize = 65_536;
/** Milliseconds without a byte after which the system asks whether the other side is still there. */
const probeAfter = 60_000;

/**
 * What all sockets read into, one after the other: whoever is told of bytes takes them before any other is read. Of Windows as much can't be said: there the system may be
 * given the buffer before anything comes, so each socket has its own.
 */
const common = process.platform === 'win32' ? undefined : Buffer.allocUnsafeSlow(readSize);

/** Connects. Reads into one buffer, without a stream: one made for each read costs more than reading it. */
export function openSocket({ isSecure, hostname, port }: Address, events: SocketEvents): Socket {
  const onread = {
    buffer: common ?? Buffer.allocUnsafeSlow(readSize),
    callback: (count: number, buffer: Uint8Array) => {
      events.bytes(count, buffer as Buffer); // the one given above
      return true;
    },
  };
  const options = { host: hostname, port, onread }; // `onread` is also for TLS, of which the types know nothing
  const socket = isSecure
    ? connectSecurely({ ...options, ALPNProtocols: ['http/1.1'], ...(isIP(hostname) === 0 && { servername: hostname }) }, events.ready)
    : connect(options, events.ready);
  return socket.setNoDelay(true).setKeepAlive(true, probeAfter).on('end', events.end).on('error', events.error).on('close', events.close);
}
