/** The gateway can't start; `message` is one line for whoever started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
