import { CANCEL_SYMBOL, confirm, multiselect, text } from '@clack/prompts';
import type { Say } from '../messages/speak.ts';
import type { Terminal } from '../output/terminal.ts';
import { Cancelled, WrongUse } from '../wrongUse.ts';

/** A question whose answer is a text. */
export interface TextQuestion {
  /** The flag that answers it without being asked: `--name`. */
  readonly flag: string;
  readonly question: string;
  /** What the flag said. */
  readonly given: string | undefined;
  /** What is answered if nobody says anything else; without it an answer is necessary, unless it may be left out. */
  readonly usual?: string | undefined;
  readonly optional?: boolean;
  /** What is wrong with an answer, in the person's language. */
  readonly fault: (answer: string) => string | undefined;
}

/** The answer to a question: the flag's, the person's, or the usual one. Throws `WrongUse` if the flag is wrong, or necessary and not there. */
export async function askText({ flag, question, given, usual, optional = false, fault }: TextQuestion, { mayAsk, say }: Terminal): Promise<string | undefined> {
  if (given !== undefined) {
    const wrong = fault(given);
    if (wrong !== undefined) throw new WrongUse(`${flag}: ${wrong}`);
    return given;
  }
  if (mayAsk) {
    const answer = answered(await text({
      message: question, ...(usual !== undefined && { initialValue: usual }), output: process.stderr,
      validate: (value = '') => (value.trim() === '' ? (optional ? undefined : say('answerNeeded')) : fault(value.trim())),
    }), say);
    return answer?.trim() || undefined;
  }
  if (usual === undefined && !optional) throw new WrongUse(say('flagNeeded', { flag, question }));
  return usual;
}

/** Which of several things the person wants; all that are usual if nobody is there to say. Wanting none is stopping. */
export async function askWhich(question: string, choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[], usual: readonly string[], { mayAsk, say }: Terminal): Promise<readonly string[]> {
  if (!mayAsk) return usual;
  const wanted = answered(await multiselect({ message: question, options: [...choices], initialValues: [...usual], required: false, output: process.stderr, showInstructions: false }), say);
  if (wanted.length === 0) throw new Cancelled(say('cancelled'));
  return wanted;
}

/** Whether the person agrees. */
export async function askWhether(question: string, { say }: Terminal): Promise<boolean> {
  return answered(await confirm({ message: question, active: say('yes'), inactive: say('no'), output: process.stderr }), say);
}

function answered<Answer>(answer: Answer | typeof CANCEL_SYMBOL, say: Say): Answer {
  if (answer === CANCEL_SYMBOL) throw new Cancelled(say('cancelled'));
  return answer;
}
