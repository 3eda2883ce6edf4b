import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderState, folderStates } from './folderStates.ts';
import { watchFolder } from './watchFolder.ts';

let home: string;
let root: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'teixit-watch-')));
  root = join(home, 'partners');
});
afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
/** Lets a link lead elsewhere, in one step, as container platforms do. */
function link(path: string, target: string): void {
  symlinkSync(target, `${path}.new`);
  renameSync(`${path}.new`, path);
}

describe.each(['on', 'poll'] as const)('a folder that is watched (%s)', (mode) => {
  test('tells of every kind of change', { timeout: 20_000 }, async () => {
    write(join(root, 'vila', 'partner.yml'), 'id: vila');
    // As a container platform mounts a configuration: the files are links through a link that is replaced whole.
    write(join(root, 'poble', '..1', 'partner.yml'), 'id: poble');
    link(join(root, 'poble', '..data'), '..1');
    link(join(root, 'poble', 'partner.yml'), '..data/partner.yml');
    write(join(home, 'versions', '1', 'partner.yml'), 'id: nova');
    write(join(home, 'versions', '2', 'partner.yml'), 'id: nova # second');
    link(join(root, 'nova'), join(home, 'versions', '1'));

    let look = (): void => undefined;
    const watched = watchFolder(root, mode, () => look());
    const change = (make: () => void): Promise<void> => {
      const before = JSON.stringify([...(folderStates(root) ?? [])]);
      const seen = new Promise<void>((resolve) => {
        look = () => void (JSON.stringify([...(folderStates(root) ?? [])]) !== before && resolve());
      });
      make();
      return seen;
    };
    const changes = [
      () => write(join(root, 'vila', '.env'), 'VILA_URL=1'),
      () => {
        write(join(root, 'poble', '..2', 'partner.yml'), 'id: poble # second');
        link(join(root, 'poble', '..data'), '..2');
      },
      () => link(join(root, 'nova'), join(home, 'versions', '2')),
      () => {
        write(join(root, 'vila', '.partner.yml.swp'), 'id: vila # renamed');
        renameSync(join(root, 'vila', '.partner.yml.swp'), join(root, 'vila', 'partner.yml'));
      },
      () => rmSync(join(root, 'vila'), { recursive: true }),
      () => write(join(root, 'vila', 'partner.yml'), 'id: vila'),
    ];
    try {
      // Looking every second finds them all alike, and takes a second each.
      for (const make of mode === 'on' ? changes : changes.slice(0, 2)) await change(make);
    } finally {
      await watched.close();
    }
  });
});

describe('the state of a folder', () => {
  test('is of what the files hold: not of when they were written, nor of what editors leave beside them', () => {
    write(join(root, 'vila', 'partner.yml'), 'id: vila');
    write(join(root, 'vila', 'offers.yml'), 'Offer: {}');
    const before = folderState(join(root, 'vila'));
    for (const name of ['partner.yml', '.partner.yml.swp', 'partner.yml~', '#offers.yml#', '.#offers.yml', '4913', 'README.md', '.offers.yml'])
      write(join(root, 'vila', name), 'id: vila');
    expect(folderState(join(root, 'vila'))).toBe(before);
    write(join(root, 'vila', 'ofers.yml'), '');
    expect(folderState(join(root, 'vila'))).not.toBe(before);
  });

  test('is none without a partner.yml, and that of all folders none without the folder they are in', () => {
    write(join(root, 'vila', 'offers.yml'), 'Offer: {}');
    write(join(root, 'README.md'), '');
    expect(folderState(join(root, 'vila'))).toBeUndefined();
    expect(folderStates(root)).toEqual(new Map());
    expect(folderStates(join(home, 'nowhere'))).toBeUndefined();
  });
});
