import { fileURLToPath } from 'node:url';

// What tests start in processes of their own is compiled once, not by each of them.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../node_modules/.cache/teixit', import.meta.url));
