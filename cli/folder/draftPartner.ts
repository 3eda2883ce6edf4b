import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';
import type { PartnerFiles } from './partnerFiles.ts';

/** A partner's files, written where nobody looks for partners, until they are put in their place or left. */
export interface DraftFolder extends Disposable {
  /** The folder with the files; its name is the partner's id, as in its place. */
  readonly path: string;
  /** Puts the files in their place: all at once where there is no such folder yet, else one by one, each whole at any moment. */
  putInPlace(): void;
}

/** Writes the files of a partner beside the others, on the same disk. Gone with the process unless put in place. Throws `WrongUse` if that folder can't be written to. */
export function draftPartner(partners: string, id: string, files: PartnerFiles, say: Say): DraftFolder {
  const room = join(partners, '.teixit');
  const draft = join(room, `draft-${process.pid}`);
  const path = join(draft, id);
  const place = join(partners, id);
  const made = mkdirOrTell(path, say);
  const remove = (): void => {
    rmSync(draft, { recursive: true, force: true });
    // Folders that this command made for its draft alone go with it.
    if (made !== undefined && !existsSync(place)) rmSync(made, { recursive: true, force: true });
    process.off('exit', remove);
  };
  process.on('exit', remove);
  writeFileSync(join(room, '.gitignore'), '*\n');
  for (const [name, text] of files) writeFileSync(join(path, name), text, { mode: name === '.env' ? 0o600 : 0o644 });
  return {
    path,
    putInPlace: () => {
      if (!existsSync(place)) return renameSync(path, place);
      // `partner.yml` last: whoever watches the folder finds the mappings complete.
      for (const name of readdirSync(path).toSorted((one, other) => Number(one === 'partner.yml') - Number(other === 'partner.yml'))) {
        renameSync(join(path, name), join(place, name));
        if (name === '.env') chmodSync(join(place, name), 0o600);
      }
    },
    [Symbol.dispose]: remove,
  };
}

/** The outermost folder that had to be made, if any. */
function mkdirOrTell(path: string, say: Say): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new WrongUse(say('notWritten', { folder: path, reason: error instanceof Error ? error.message : String(error) }), { cause: error });
  }
}
