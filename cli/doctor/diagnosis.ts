import type { Examination } from './examinePartner.ts';
import { isHarmful } from './shape.ts';
import type { UnmappedCodes } from './unmappedCodes.ts';

/** More than one value in twenty without a meaning is too many. */
const mostUnmapped = 0.05;

/** True for a field of whose codes too many mean nothing. */
export const hasTooManyUnmapped = ({ values, unmapped }: UnmappedCodes): boolean => unmapped > values * mostUnmapped;

/** True if a partner's database gave no answer at all, or nothing says where it is. */
export const isOutOfReach = ({ status, reach }: Examination): boolean => status === 'ADDRESS' || ((status === 'UNAVAILABLE' || status === 'TIMEOUT') && !reach);

/** True if something is wrong with a partner. Being asked to leave it alone for the night isn't. */
export function isWrong({ status, drift, codes }: Examination): boolean {
  return (status !== 'OK' && status !== 'QUIET') || (drift?.changes.some(isHarmful) ?? false) || codes.some(hasTooManyUnmapped);
}
