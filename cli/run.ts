import { CommanderError } from 'commander';
import { exitCode } from './exitCode.ts';
import type { ExitCode } from './exitCode.ts';
import { chosenLanguage, languages } from './messages/language.ts';
import type { Language } from './messages/language.ts';
import { translatePhrase } from './messages/problems/translatePhrase.ts';
import { speaker } from './messages/speak.ts';
import { commandLine, isHelp } from './program.ts';
import { Cancelled, WrongUse } from './wrongUse.ts';

/** Runs the command that the arguments ask for, and answers the exit code. Everything that can go wrong is told in the person's language. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode | undefined;
  stopCleanly(() => code);
  if (args.includes('--no-color')) process.env['NO_COLOR'] = '1';
  const { language, wrong } = chosenLanguage(args, process.env);
  const say = speaker(language);
  try {
    if (wrong) {
      const nearest = wrong.nearest === undefined ? '' : ` ${say('didYouMean', { name: wrong.nearest })}`;
      throw new WrongUse(say('wrongLanguage', { found: wrong.found, languages: languages.join(', ') }) + nearest);
    }
    await commandLine(language, (finished) => void (code = finished)).parseAsync(args, { from: 'user' });
    code ??= exitCode.fine;
  } catch (error) {
    code = isHelp(error) ? exitCode.fine : told(error, args, language);
  }
  return code;
}

function told(error: unknown, args: readonly string[], language: Language): ExitCode {
  const say = speaker(language);
  if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.wrongUse;
  const message = error instanceof WrongUse || error instanceof Cancelled ? error.message : error instanceof CommanderError ? spoken(error, language) : unexpected(error);
  process.stderr.write(`${say('failed', { message })}\n`);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ ok: false, error: { message } }, null, 2)}\n`);
  return error instanceof Cancelled ? exitCode.cancelled : exitCode.wrongUse;
}

/** What commander says of wrong arguments, in the language. */
function spoken({ message }: CommanderError, language: Language): string {
  const plain = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return translatePhrase(plain, language) ?? plain;
}

function unexpected(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['TEIXIT_DEBUG'] ? (error.stack ?? error.message) : error.message;
}

/**
 * Ctrl-C ends the process; what is half written is removed on the way out (`folder/`). A spinner ends it with 0, so the code is set right at the
 * end, when it is known whether the command had finished.
 */
function stopCleanly(finished: () => ExitCode | undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(exitCode.cancelled));
  process.on('exit', () => {
    if (finished() === undefined && !process.exitCode) process.exitCode = exitCode.cancelled;
  });
}
