import { diagnosisLines } from '../doctor/diagnosisLines.ts';
import { hasTooManyUnmapped, isOutOfReach, isWrong } from '../doctor/diagnosis.ts';
import { examinePartner } from '../doctor/examinePartner.ts';
import type { Examination } from '../doctor/examinePartner.ts';
import { readMemory, writeMemory } from '../doctor/memory.ts';
import { exitCode } from '../exitCode.ts';
import type { ExitCode } from '../exitCode.ts';
import type { Terminal } from '../output/terminal.ts';
import { domainModels, loadFolder, partnerName } from '../partners/loadFolder.ts';

/** What `teixit doctor` was asked. */
export interface DoctorRequest {
  readonly folder: string;
}

/** Examines all partners at once, and remembers the names and types of their databases until the next time. */
export async function doctor({ folder }: DoctorRequest, terminal: Terminal): Promise<ExitCode> {
  const { say } = terminal;
  const partners = loadFolder(folder, [], domainModels(), say);
  const memory = readMemory(folder);
  const found = await terminal.during(say('examining', { count: partners.length }), () =>
    Promise.all(partners.map((loaded) => examinePartner(loaded, memory[partnerName(loaded)]))));
  remember(folder, memory, found, terminal);
  for (const line of diagnosisLines(found, terminal)) terminal.print(line);
  const wrong = found.some(isWrong);
  terminal.answer({ ok: !wrong, partners: found.map(forMachines) });
  return found.some(isOutOfReach) ? exitCode.wrongUse : wrong ? exitCode.problems : exitCode.fine;
}

function forMachines(examination: Examination): object {
  const { partner, status, reason, rests, reach, entities, failures, drift, codes, slowest } = examination;
  return {
    partner, ok: !isWrong(examination), status, reason, rests, reach, entities, failures, drift,
    codes: codes.map((each) => ({ ...each, share: each.values === 0 ? 0 : each.unmapped / each.values, tooMany: hasTooManyUnmapped(each) })),
    slowest: slowest.map(({ entity, sql, milliseconds, rows }) => ({ entity, milliseconds, rows, sql })),
  };
}

/** A folder that can't be written to costs the comparison the next time, not the examination now. */
function remember(folder: string, memory: ReturnType<typeof readMemory>, found: readonly Examination[], { say, tell }: Terminal): void {
  const seen = new Date().toISOString();
  const now = found.flatMap(({ partner, shape }) => (shape ? [[partner, { seen, shape }] as const] : []));
  const here = new Set(found.map(({ partner }) => partner));
  try {
    writeMemory(folder, { ...Object.fromEntries(Object.entries(memory).filter(([partner]) => here.has(partner))), ...Object.fromEntries(now) });
  } catch (error) {
    tell(say('notRemembered', { reason: error instanceof Error ? error.message : String(error) }));
  }
}
