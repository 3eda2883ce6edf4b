import { run } from '../run.ts';

/** A command as a shell would have it. */
export interface AskedCommand {
  readonly args: readonly string[];
  /** Beside what the process has. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What came of a command. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

// `node runEach.ts '[{ "args": ["check"] }]'`: commands one after another in one process, for tests, as most of a short command's time is its start.
// Prints the outcomes as JSON.

process.setMaxListeners(0);
process.stdout.setMaxListeners(0);
const write = process.stdout.write.bind(process.stdout);
const [out, err]: [string[], string[]] = [[], []];
process.stdout.write = (text: unknown) => out.push(String(text)) > 0;
process.stderr.write = (text: unknown) => err.push(String(text)) > 0;
const outcomes: Outcome[] = [];
for (const { args, environment = {} } of JSON.parse(process.argv[2] ?? '[]') as readonly AskedCommand[]) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const code = await run(args);
  outcomes.push({ code, out: out.splice(0).join(''), err: err.splice(0).join('') });
  process.env = before;
}
write(JSON.stringify(outcomes));
