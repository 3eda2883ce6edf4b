import { vi } from 'vitest';

/**
 * From here on no time passes for this process but what is added, in milliseconds, until mocks are restored. So none of its time limits comes due because a machine
 * is slow. Timers go on.
 */
export function stopClock(): (milliseconds: number) => void {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (milliseconds) => void (now += milliseconds);
}
