import { setTimeout as wait } from 'node:timers/promises';
import { array, assert, asyncProperty, boolean, constantFrom, nat, record } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { json, startAnsweringServer } from './testing/answeringServer.ts';
import type { Answering } from './testing/answeringServer.ts';
import { entityCall, newScope, openThings, rootCall } from './testing/calls.ts';
import { answerAll } from './testing/thingsServer.ts';

const behaviours: Readonly<Record<string, Answering>> = {
  well: (received, response) => json(response, answerAll(received), { 'graphql-batch': '3' }),
  slow: async (received, response) => (await wait(20), response.destroyed || json(response, answerAll(received)), undefined),
  silent: () => undefined,
  broken: (_, response) => void response.destroy(),
  half: (_, response) => void (response.writeHead(200, { 'content-type': 'application/json' }), response.write('{"da'), setImmediate(() => response.destroy())),
  page: (_, response) => void response.writeHead(502, { 'content-type': 'text/html' }).end(),
  wrong: () => ({ data: { _entities: [null] } }),
  refusing: () => ({ errors: [{ message: 'm', extensions: { code: 'FORBIDDEN' } }] }),
};

test('whatever subgraph and clients do, every call is answered once, and nothing stays open', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const call = record({ entity: constantFrom('a', 'b', 'e', undefined), isChange: boolean(), request: nat(3), isGone: boolean(), pause: nat(4) });
  await assert(
    asyncProperty(array(call, { minLength: 1, maxLength: 25 }), array(constantFrom(...Object.values(behaviours)), { minLength: 1, maxLength: 6 }), nat(3), async (calls, order, more) => {
      let turn = 0;
      const server = await startAnsweringServer((received, response, request) => order[(turn += 1) % order.length]?.(received, response, request));
      const things = openThings(server.url, { timeout: 60, connections: 1 + more });
      const clients = Array.from({ length: 4 }, () => new AbortController());
      const scopes = clients.map(({ signal }) => newScope({ signal }));
      const answers = [];
      for (const { entity, isChange, request, isGone, pause } of calls) {
        const scope = scopes[request] ?? newScope();
        answers.push(things.ask(entity === undefined ? rootCall(isChange ? 'mutation{change}' : '{things}', { kind: isChange ? 'mutation' : 'query' }) : entityCall([entity, `${request}`]), scope));
        if (pause > 0) await wait(pause);
        if (isGone) clients[request]?.abort();
      }
      for (const answer of await Promise.all(answers)) expect(answer.data !== undefined || answer.errors.length > 0).toBe(true);
      await things.close();
      await vi.waitFor(() => expect(server.sockets.size).toBe(0));
      await server.stop();
    }),
    { numRuns: 15 },
  );
  log.mockRestore();
});
