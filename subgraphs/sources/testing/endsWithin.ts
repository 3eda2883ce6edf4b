import { whenDue } from '../engines/engine.ts';

/** Whether something ends before a time limit that begins now, in milliseconds. It is counted as sources count theirs, so both are longer on a slow machine. */
export function endsWithin(milliseconds: number, asked: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = whenDue(milliseconds, () => resolve(false));
    const ended = (): void => {
      callOff();
      resolve(true);
    };
    asked.then(ended, ended);
  });
}
