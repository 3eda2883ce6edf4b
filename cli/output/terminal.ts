import { spinner } from '@clack/prompts';
import pc from 'picocolors';
import { speaker } from '../messages/speak.ts';
import type { Say } from '../messages/speak.ts';
import type { Language } from '../messages/language.ts';

/** Where a command says what it has to say, and how. */
export interface Terminal {
  readonly language: Language;
  readonly say: Say;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** True if a machine reads: one JSON document is all that goes to standard output. */
  readonly json: boolean;
  /** True if somebody is there to answer questions. */
  readonly mayAsk: boolean;
  /** Columns of standard output. */
  readonly width: number;
  /** Says something to people on standard output; nothing where a machine reads. */
  print(text: string): void;
  /** Gives the one document to a machine; nothing where people read. */
  answer(document: unknown): void;
  /** Says something on standard error, whoever reads. */
  tell(text: string): void;
  /** Shows that something is under way while it is. */
  during<Result>(what: string, work: () => Promise<Result>): Promise<Result>;
}

/** The terminal of this process. */
export function openTerminal({ language, json, color, yes }: { readonly language: Language; readonly json: boolean; readonly color: boolean; readonly yes: boolean }): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const say = speaker(language);
  const watched = stdin.isTTY && stderr.isTTY && env['TERM'] !== 'dumb';
  // A reader that has seen enough, such as `head`, isn't a failure.
  stdout.once('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  return {
    language,
    say,
    colors: pc.createColors(color && !env['NO_COLOR'] && !json && (stdout.isTTY || Boolean(env['FORCE_COLOR'])) && env['TERM'] !== 'dumb'),
    json,
    mayAsk: watched && !json && !yes,
    width: stdout.isTTY ? stdout.columns : 120,
    print: (text) => void (json || stdout.write(`${text}\n`)),
    answer: (document) => void (json && stdout.write(`${JSON.stringify(document, null, 2)}\n`)),
    tell: (text) => void stderr.write(`${text}\n`),
    during: async (what, work) => {
      if (!watched) return work();
      const shown = spinner({ output: stderr, cancelMessage: say('cancelled') });
      shown.start(what);
      try {
        const result = await work();
        shown.stop(what);
        return result;
      } catch (error) {
        shown.error(what);
        throw error;
      }
    },
  };
}
