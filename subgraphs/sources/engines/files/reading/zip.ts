import { crc32, inflateRawSync } from 'node:zlib';
import { FileFault } from './fileTable.ts';

/** The most bytes that the parts of a workbook may have together when unpacked. */
const mostUnpacked = 256 * 2 ** 20;

/**
 * A ZIP archive with the wanted parts of another, unpacked and nothing else. What reads it needn't trust what the other says of itself: its sizes are
 * the true ones, and no more than they may be.
 */
export function unpackedZip(bytes: Uint8Array, path: string, wants: (name: string) => boolean): Buffer<ArrayBuffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  let left = mostUnpacked;
  for (const entry of entriesOf(archive, path)) {
    if (!wants(entry.name.toString('utf8'))) continue;
    const contents = unpacked(archive, entry, left, path);
    left -= contents.length;
    parts.push({ name: entry.name, contents });
  }
  return zipOf(parts);
}

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  readonly packedSize: number;
  readonly start: number;
}

interface Part {
  readonly name: Buffer;
  readonly contents: Buffer;
}

const signature = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 } as const;

/** The archive's table of contents, which stands at its end. */
function entriesOf(archive: Buffer, path: string): readonly Entry[] {
  let end = archive.length - 22;
  while (end >= 0 && end > archive.length - 66_000 && archive.readUInt32LE(end) !== signature.end) end -= 1;
  if (end < 0 || archive.readUInt32LE(end) !== signature.end) throw new FileFault(path, 'be a workbook, which is a ZIP archive', 'no end of one', { isBrokenOff: true });
  const entries: Entry[] = [];
  let place = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (place + 46 > archive.length || archive.readUInt32LE(place) !== signature.entry) throw faulty(path);
    const [nameLength, extraLength, commentLength] = [archive.readUInt16LE(place + 28), archive.readUInt16LE(place + 30), archive.readUInt16LE(place + 32)];
    const name = archive.subarray(place + 46, place + 46 + nameLength);
    entries.push({ name, method: archive.readUInt16LE(place + 10), packedSize: archive.readUInt32LE(place + 20), start: archive.readUInt32LE(place + 42) });
    place += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function unpacked(archive: Buffer, { method, packedSize, start }: Entry, most: number, path: string): Buffer {
  if (start + 30 > archive.length || archive.readUInt32LE(start) !== signature.part) throw faulty(path);
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const packed = archive.subarray(from, from + packedSize);
  if (method === 0 && packed.length <= most) return packed;
  try {
    if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw faulty(path, cause);
  }
  throw method === 0 || method === 8 ? new FileFault(path, `have at most ${mostUnpacked / 2 ** 20} MiB when unpacked`, 'more') : faulty(path);
}

/** An archive of parts that aren't packed. */
function zipOf(parts: readonly Part[]): Buffer<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const contents: Buffer[] = [];
  let place = 0;
  for (const { name, contents: bytes } of parts) {
    // Version 2.0, nothing packed, no time; then checksum, both sizes and the length of the name.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    pieces.push(number32(signature.part), common, name, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    contents.push(number32(signature.entry), Buffer.from([20, 0]), common, rest, name);
    place += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(contents.reduce((sum, { length }) => sum + length, 0), 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...pieces, ...contents, number32(signature.end), end]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const faulty = (path: string, cause?: unknown): FileFault => new FileFault(path, 'be a workbook, which is a ZIP archive', 'a faulty one', { cause });
