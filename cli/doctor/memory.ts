import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shapeSchema } from './shape.ts';

/** What the doctor remembers of each partner from one visit to the next: names and types, and when they were seen. */
export type Memory = z.infer<typeof memorySchema>;

const memorySchema = z.record(z.string(), z.object({ seen: z.iso.datetime(), shape: shapeSchema }));

const folderName = '.teixit';
const fileName = 'doctor.json';

/** What was remembered under a partners' folder; nothing if there is no memory, or it can't be read any more. */
export function readMemory(partners: string): Memory {
  try {
    const read = memorySchema.safeParse(JSON.parse(readFileSync(join(partners, folderName, fileName), 'utf8')));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** Remembers; the folder keeps itself out of version control. The file is whole at any moment. Throws what writing throws. */
export function writeMemory(partners: string, memory: Memory): void {
  const folder = join(partners, folderName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
  const draft = join(folder, `${fileName}.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(memory, null, 1)}\n`);
  renameSync(draft, join(folder, fileName));
}
