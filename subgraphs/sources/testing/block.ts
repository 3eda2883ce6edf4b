/** Keeps this process from doing anything else for so many milliseconds, as a long computation would. */
export function block(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
