import { createServer, type Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { BenchSubgraph } from './subgraphs.ts';
import { readMessages } from '../load/httpMessages.ts';
import { RememberedAnswers } from './rememberedAnswers.ts';
import type { Asked } from './rememberedAnswers.ts';

/** A subgraph that listens at `url`. */
export interface ListeningSubgraph {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Serves a subgraph as cheaply as can be, so that what is measured is the gateway: a request that was made before is answered with the bytes of the answer
 * before, without looking into it, and one that is made of others, joined or in a list, from what these were answered. `onRequest` is told of each request, and what it returns of the answer.
 */
export async function serveSubgraph({ sdl, resolvers }: BenchSubgraph, onRequest: (url: string, body: string) => () => void): Promise<ListeningSubgraph> {
  const answers = new RememberedAnswers(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]));
  // Joined requests are ever others.
  const known = new LRUCache<string, Promise<Buffer> | Buffer>({ max: 2000 });
  const sockets = new Set<Socket>();
  let url = '';
  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    // Answers leave in the order of their requests.
    let last: Promise<unknown> | undefined;
    readMessages(socket, (message) => {
      const body = message.body.toString('utf8');
      const onAnswer = onRequest(url, body);
      const answer = known.get(body);
      if (Buffer.isBuffer(answer) && !last) {
        onAnswer();
        socket.write(answer);
        return;
      }
      const waiting = answer ?? answered(answers, sdl, body).then((bytes) => (known.set(body, bytes), bytes));
      if (!answer) known.set(body, waiting);
      const turn = Promise.all([waiting, last]).then(([bytes]) => {
        onAnswer();
        socket.write(bytes);
        if (last === turn) last = undefined;
      });
      last = turn;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as { readonly port: number }).port}/graphql`;
  return {
    url,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function answered(answers: RememberedAnswers, sdl: string, body: string): Promise<Buffer> {
  const asked = JSON.parse(body) as Asked | readonly Asked[];
  // A gateway that composes by itself is told the SDL as it was written: the library prints it without `extend`.
  const one = (each: Asked): Promise<string> | string => (each.query.includes('_service') ? JSON.stringify({ data: { _service: { sdl } } }) : answers.answer(each));
  const json = Buffer.from(Array.isArray(asked) ? `[${(await Promise.all((asked as readonly Asked[]).map(one))).join(',')}]` : await one(asked as Asked));
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncache-control: public, max-age=3600\r\ngraphql-batch: 20\r\ncontent-length: ${json.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), json]);
}
