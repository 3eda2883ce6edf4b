import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { fittingExamples } from './fittingExamples.ts';

/** Own scripts and styles only. GraphiQL's style sheet carries its fonts in itself, as `data:`. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the explorer under the path it is mounted at, with examples for the graph in use. */
export function explorer(schema: () => GraphQLSchema | undefined): Router {
  const router = Router();
  const examplesFor = fittingExamples();
  router.get('/', (_request, response) => {
    response.set({ 'content-security-policy': policy, 'cache-control': 'no-store' }).type('html').send(page);
  });
  router.get('/examples.json', (_request, response) => {
    const inUse = schema();
    response.set('cache-control', 'no-store').json(inUse ? examplesFor(inUse) : []);
  });
  for (const [name, file] of Object.entries(files)) {
    router.get(`/${name}`, (_request, response) => response.sendFile(file, { maxAge: '1h', dotfiles: 'allow' }));
  }
  return router;
}

const require = createRequire(import.meta.url);
const inPackage = (name: string, path: string): string => join(dirname(require.resolve(`${name}/package.json`)), path);
const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const files: Readonly<Record<string, string>> = {
  'react.js': inPackage('react', 'umd/react.production.min.js'),
  'react-dom.js': inPackage('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': inPackage('graphiql', 'graphiql.min.js'),
  'graphiql.css': inPackage('graphiql', 'graphiql.min.css'),
  'explore.js': own('explore.js'),
  'explore.css': own('explore.css'),
};

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Teixit explorer</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/explore/graphiql.css">
<link rel="stylesheet" href="/explore/explore.css">
</head>
<body>
<div id="explorer"><p class="waiting">Loading the explorer…</p></div>
<noscript><p class="waiting">The explorer needs JavaScript. The graph itself is at <code>/graphql</code>.</p></noscript>
<script src="/explore/react.js"></script>
<script src="/explore/react-dom.js"></script>
<script src="/explore/graphiql.js"></script>
<script type="module" src="/explore/explore.js"></script>
</body>
</html>
`;
