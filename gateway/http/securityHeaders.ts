import type { NextFunction, Request, Response } from 'express';

/** The headers that every answer carries. The policy is that of answers that are no page: nothing may be loaded or framed; pages have their own. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Sets them. */
export function setSecurityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set(securityHeaders);
  next();
}
