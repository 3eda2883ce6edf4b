/** Writes one event to stderr as one JSON line. Details may hold causes that clients never see. */
export function logEvent(level: 'info' | 'warn' | 'error', event: string, details: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...details })}\n`);
}

/** What is known of a thrown value, with its causes, for the log. */
export function describeCause(thrown: unknown, depth = 0): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const code = 'code' in thrown ? { code: thrown.code } : {};
  const cause = thrown.cause !== undefined && depth < 4 ? { cause: describeCause(thrown.cause, depth + 1) } : {};
  return { name: thrown.name, message: thrown.message, ...code, stack: thrown.stack, ...cause };
}
