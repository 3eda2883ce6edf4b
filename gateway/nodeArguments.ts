/**
 * What Node.js is started with for the gateway. V8's memory reducer collects a heap that has nothing to do, and lets it grow slowly from then on, which makes all answers of
 * the next busy time dearer (docs/decisions/0022-no-memory-reducer.md). V8 takes it from the command line only.
 */
export const nodeArguments: readonly string[] = ['--no-memory-reducer'];
