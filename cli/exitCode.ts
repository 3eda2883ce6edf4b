/** What a command's exit code says: nothing is wrong, something is, or the command couldn't do its work. */
export const exitCode = { fine: 0, problems: 1, wrongUse: 2, cancelled: 130 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
