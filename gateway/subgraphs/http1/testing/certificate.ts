import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that is its own issuer, and its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Makes a certificate for a name, which holds from yesterday to tomorrow. */
export function makeCertificate(hostname: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(hostname)))));
  const alternativeNames = sequence(objectId('551d11'), der(0x04, sequence(der(0x82, Buffer.from(hostname)))));
  const signed = sequence(
    der(0xa0, integer(2)), integer(1), algorithm, name, sequence(time(-1), time(1)), name,
    publicKey.export({ type: 'spki', format: 'der' }), der(0xa3, sequence(alternativeNames)),
  );
  const whole = sequence(signed, algorithm, der(0x03, Buffer.from([0]), sign('sha256', signed, privateKey)));
  return { cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  return Buffer.concat([Buffer.from(length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (days: number): Buffer => der(0x18, Buffer.from(`${new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+|[-:T]/g, '')}`));
/** ECDSA with SHA-256. */
const algorithm = sequence(objectId('2a8648ce3d040302'));
