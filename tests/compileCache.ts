import module from 'node:module';
import { fileURLToPath } from 'node:url';

// What tests load, and what they start in processes of their own, is compiled once, not by each of them.
const folder = fileURLToPath(new URL('../node_modules/.cache/teixit', import.meta.url));
process.env['NODE_COMPILE_CACHE'] ??= folder;
module.enableCompileCache(process.env['NODE_COMPILE_CACHE']);
// A worker may be killed at its end, and would leave nothing there.
module.flushCompileCache();
