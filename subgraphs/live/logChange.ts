/** Writes one event to the log: a line of JSON on stderr. */
export function logChange(level: 'info' | 'warn' | 'error', message: string, details: Readonly<Record<string, unknown>>): void {
  console.error(JSON.stringify({ level, message, ...details }));
}
