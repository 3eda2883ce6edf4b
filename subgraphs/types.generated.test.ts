import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the types of the resolvers are committed as codegen writes them', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml', '--check'], { cwd: new URL('..', import.meta.url) }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).not.toMatch(/stale|✖|error/i);
}, 60_000);
