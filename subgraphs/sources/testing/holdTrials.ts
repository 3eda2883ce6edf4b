import { vi } from 'vitest';

/**
 * From here until mocks are restored, a source's trials of a database that couldn't answer come when they are asked for, or after their two seconds if they aren't.
 * Asking for them before there are any, or while one is under way, does nothing.
 */
export function holdTrials(): () => void {
  const held = new Map<NodeJS.Timeout, () => void>();
  const [begin, end] = [globalThis.setTimeout, globalThis.clearTimeout];
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: (...given: readonly unknown[]) => void, delay?: number, ...given: readonly unknown[]) => {
    const come = (): void => {
      held.delete(timer);
      callback(...given);
    };
    const timer = begin(come, delay);
    if (isTrial.test(String(callback))) held.set(timer, come);
    return timer;
  }) as typeof setTimeout); // which has more to it than is used
  vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    held.delete(timer as NodeJS.Timeout); // a number finds none
    end(timer);
  });
  return () => {
    for (const [timer, come] of held) {
      end(timer);
      come();
    }
  };
}

/** A trial is known by what it calls: other things wait about as long. */
const isTrial = /^\(\) => void this\.#tryNow\(\)$/;
