import { fork } from 'node:child_process';
import { Client } from 'undici';

/** A server in a process of its own. */
export interface Served {
  /** Asks so many times, eight at once, and tells the microseconds of processor time, of the server alone, and of the clock that each answer took. */
  readonly measure: (body: string, times: number) => Promise<{ readonly processor: number; readonly clock: number }>;
  /** One answer. */
  readonly ask: (body: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts a script that tells its address by `serveParent`. */
export async function startServed(script: URL, ...given: readonly string[]): Promise<Served> {
  const child = fork(script, given, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const told = <Message>(): Promise<Message> => new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`Expected ${given.join(' ')} to answer, got the exit ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Message);
    });
  });
  const { url } = await told<{ readonly url: string }>();
  // Connections that wait for the other server's turn are closed by whoever asks, never under a request.
  const clients = Array.from({ length: 8 }, () => new Client(new URL(url).origin, { keepAliveTimeout: 1000 }));
  const post = async (by: Client, body: string): Promise<string> => {
    const { body: answer } = await by.request({ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.text();
  };
  const processor = async (): Promise<number> => {
    const answer = told<{ readonly processor: number }>();
    child.send('processor');
    return (await answer).processor;
  };
  return {
    ask: async (body) => JSON.parse(await post(clients[0] as Client, body)) as unknown,
    async measure(body, times) {
      const before = await processor();
      const start = performance.now();
      let left = times;
      await Promise.all(clients.map(async (each) => {
        while (left-- > 0) await post(each, body);
      }));
      const clock = ((performance.now() - start) * 1000) / times;
      return { clock, processor: ((await processor()) - before) / times };
    },
    async stop() {
      await Promise.all(clients.map((each) => each.close()));
      child.disconnect();
    },
  };
}

/** Tells the parent where this process serves, and its processor time in microseconds whenever asked. */
export function serveParent(url: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ processor: user + system });
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ url });
}
