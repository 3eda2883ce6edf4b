import { run } from './run.ts';

// `npx teixit …`, started by teixit.js.

process.exitCode = await run(process.argv.slice(2));
