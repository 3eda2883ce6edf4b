import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import type { Request } from 'express';
import type { Readiness } from '../readiness/readiness.ts';
import type { ReloadState } from '../supergraph/supergraphFile.ts';
import { renderPage } from './renderPage.ts';
import { renderStatus } from './renderStatus.ts';
import { languages } from './texts.ts';
import type { PageLanguage } from './texts.ts';

/** Own style sheet and icon, nothing else, and no script at all. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the pages tell of. */
export interface PageSources {
  readonly readiness: () => Promise<Readiness>;
  readonly reload: () => ReloadState;
}

/** Serves the front page at `/` and the status page at `/status`, with their style sheet and icon. */
export function frontPage({ readiness, reload }: PageSources): Router {
  const router = Router();
  for (const [path, render] of [['/', renderPage], ['/status', renderStatus]] as const)
    router.get(path, async (request, response) => {
      const language = languageOf(request);
      response
        .set({ 'content-security-policy': policy, 'content-language': language, vary: 'accept-language', 'cache-control': 'no-store' })
        .type('html')
        .send(render(language, await readiness(), reload()));
    });
  for (const name of ['page.css', 'favicon.svg']) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    router.get(`/${name}`, (_request, response) => response.sendFile(file, { maxAge: '1h' }));
  }
  return router;
}

/** The language of `?lang=`, else the best of the browser's, else Catalan. */
function languageOf(request: Request): PageLanguage {
  const asked = languages.find((language) => language === request.query['lang']);
  if (asked) return asked;
  const accepted = request.acceptsLanguages([...languages]);
  return languages.find((language) => language === accepted) ?? languages[0];
}
