import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import './compileCache.ts';

/** Programs that tests start hundreds of times and that are killed, not ended: only what ends leaves in the cache what was compiled for it. */
const killed = ['../subgraphs/sources/engines/sqlite/reader.ts'];

/** Has each of them end once before the first test. */
export default async function setup(): Promise<void> {
  await Promise.all(killed.map(async (program) => {
    const child = fork(fileURLToPath(new URL(program, import.meta.url)), [], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.send({ id: 0, sql: '', bindings: [], describe: false });
    await once(child, 'message');
    child.disconnect();
    await once(child, 'exit');
  }));
}
