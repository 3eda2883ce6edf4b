#!/usr/bin/env node
// The command is TypeScript, which Node 24 runs as it is. Started by an older Node, this file starts itself again with the project's own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const neededVersion = 24;
const thisFile = fileURLToPath(import.meta.url);

if (Number.parseInt(process.versions.node, 10) >= neededVersion) {
  // Half of a short command's time would be compiling; where the cache can't be written, it is.
  module.enableCompileCache(join(dirname(thisFile), '../node_modules/.cache/teixit'));
  import('./main.ts');
} else startAgain(projectNode(dirname(thisFile)));

/** The Node that came with the project's dependencies: of this folder or of one around it. */
function projectNode(folder) {
  const names = process.platform === 'win32' ? ['node/bin/node.exe'] : ['node/bin/node', '.bin/node'];
  const found = names.map((name) => join(folder, 'node_modules', name)).find((file) => existsSync(file));
  const parent = dirname(folder);
  return found || parent === folder ? found : projectNode(parent);
}

function startAgain(node) {
  if (!node) {
    console.error(`teixit: expected Node ${neededVersion} or newer, got ${process.version}; \`npm install\` in the project's folder brings it`);
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [thisFile, ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`teixit: expected ${node} to start, got ${error.message}`);
    process.exitCode = 2;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + constants.signals[signal] : code;
  });
}
