import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import type { MappingProblem } from '../mappingProblem.ts';
import type { DomainModels, LoadedPartner } from '../compilePartner.ts';

/** One file with a mistake in it. */
export interface Mistake {
  /** Where it stands in this folder, without `.yml`: `offers/field-unknown-name`. */
  readonly name: string;
  /** What the file is called in a partner's folder: `offers.yml`. */
  readonly file: string;
  readonly text: string;
  /** Makes what stands in place of the file. */
  readonly make?: (path: string) => void;
}

const notFiles: readonly Mistake[] = [
  { name: 'names/folder-in-place-of-a-file', file: 'offers.yml', text: '', make: (path) => mkdirSync(path) },
  { name: 'names/link-that-leads-nowhere', file: 'partner.yml', text: '', make: (path) => symlinkSync('nowhere', path) },
];

/** The mistakes of this folder, by name: those of each kind of file in a folder of their own, those of a file's name in `names/`. */
export const mistakes: readonly Mistake[] = [
  ...['partner', ...domains, 'names'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder)).toSorted().map((file) => ({
      name: `${folder}/${file.replace(/\.yml$/, '')}`,
      file: folder === 'names' ? file : `${folder}.yml`,
      text: readFileSync(join(import.meta.dirname, folder, file), 'utf8'),
    })),
  ),
  ...notFiles,
];

/** A partner without a mistake, and two domains that it shares, to stand beside the file that is tried. */
const partnerText = 'id: vila-nova\nname: Vila Nova\nlanguages: [ca, es]\ndatabase: { engine: sqlite, urlFrom: VILA_NOVA }\n';
const shared = { 'offers.yml': 'Offer: { from: ofertes, key: id, fields: { title: titol } }\n', 'training.yml': 'Course: { from: cursos, key: id, fields: { name: nom } }\n' };

/** Another partner in the folder of all. */
const otherText = 'id: poble\nname: Poble\ndatabase: { engine: sqlite, urlFrom: POBLE_DATABASE_URL }\n';

/** What loads the folder of all partners: given, so that a test can choose when its modules are imported. */
export type Loader = (root: string, models: DomainModels) => readonly LoadedPartner[];

/** Loads a partner's folder with this mistake and nothing else, beside another partner's; files are named without their folder. */
export function problemsIn({ file, text, make }: Mistake, load: Loader, models: DomainModels): readonly MappingProblem[] {
  const root = mkdtempSync(join(tmpdir(), 'mistake-'));
  const folder = join(root, 'vila-nova');
  try {
    for (const name of [folder, join(root, 'poble')]) mkdirSync(name);
    writeFileSync(join(root, 'poble', 'partner.yml'), otherText);
    const beside = file === 'partner.yml' ? shared : { 'partner.yml': partnerText };
    for (const [name, content] of Object.entries(beside)) writeFileSync(join(folder, name), content);
    if (make) make(join(folder, file));
    else writeFileSync(join(folder, file), text);
    const told = load(root, models).filter((partner) => partner.folder === folder).flatMap(({ problems }) => problems);
    return told.map((problem) => ({ ...problem, file: problem.file.replace(`${folder}/`, '') }));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The SDL of every domain, for the loader. */
export const sdls = domains.map((domain) => [domain, subgraphSdl(domain)] as const);
