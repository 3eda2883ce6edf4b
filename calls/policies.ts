import type { Viewer } from './viewer.ts';

/** The policies that a rule may name, and who meets them. */
export const policies: Readonly<Record<string, (viewer: Viewer) => boolean>> = {
  /** Works for a partner. */
  partner: ({ partner }) => partner !== undefined,
  /** Is a citizen, known by a national identifier. */
  citizen: ({ nationalId }) => nationalId !== undefined,
};
