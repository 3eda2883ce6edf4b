import type { BeforeAfter } from '../connect/beforeAfter.ts';
import type { Proposal } from '../connect/proposal.ts';
import type { PartnerFiles } from '../folder/partnerFiles.ts';

/** What `teixit connect` did, for a machine: the proposal, the files as they are written, and rows. The address is in none of it. */
export function connectionForMachines({ ok, partner, folder, written, files, proposal, rows, writes }: {
  readonly ok: boolean;
  readonly partner: string;
  readonly folder: string;
  readonly written: boolean;
  readonly files: PartnerFiles;
  readonly proposal: Proposal;
  readonly rows: readonly BeforeAfter[];
  readonly writes: readonly string[];
}): object {
  const { entities, unusedTables, languages, area } = proposal;
  return {
    ok, partner, folder, written, languages, area,
    files: Object.fromEntries([...files].filter(([name]) => name !== '.env')),
    entities: entities.map((each) => ({ ...each, public: Object.fromEntries(each.public) })),
    unusedTables, rows,
    ...(writes.length > 0 && { roleMayWrite: writes }),
  };
}
