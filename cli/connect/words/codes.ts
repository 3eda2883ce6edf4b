/**
 * Codes that public bodies have given to the values of an enum, by code. A column is read by one of these lists only if all its values, or nearly all, are in it.
 */
export interface PublicCodes {
  readonly enum: string;
  readonly source: string;
  readonly codes: { readonly [code: string]: string };
  /** Codes that mean nothing is known. */
  readonly absent?: readonly string[];
  /** What two codes in one value mean, such as `01-02`. */
  readonly both?: string;
  /** True if there can be no other codes: those that don't occur are proposed too. */
  readonly whole?: true;
  /** True if the codes are so common in other lists that the column's name must speak of the field. */
  readonly common?: true;
}

const unknownInCatalonia = ['98', '99', '998', '999'];

export const publicCodes: readonly PublicCodes[] = [
  { enum: 'EmploymentType', source: 'the reference data of the Generalitat de Catalunya', codes: { '01': 'FULL_TIME', '02': 'PART_TIME' }, both: 'FLEXIBLE', absent: unknownInCatalonia, common: true },
  { enum: 'ContractType', source: 'the reference data of the Generalitat de Catalunya', codes: { '01': 'PERMANENT', '02': 'FIXED_TERM', '03': 'APPRENTICESHIP', '04': 'APPRENTICESHIP' }, absent: unknownInCatalonia, common: true },
  { enum: 'Sex', source: 'the reference data of the Generalitat de Catalunya', codes: { F: 'WOMAN', M: 'MAN', '99': 'OTHER' }, absent: ['98'] },
  { enum: 'Sex', source: 'Catalan and Spanish forms', codes: { D: 'WOMAN', H: 'MAN', N: 'OTHER', X: 'OTHER' } },
  { enum: 'Sex', source: 'Spanish forms', codes: { M: 'WOMAN', H: 'MAN', N: 'OTHER', X: 'OTHER', O: 'OTHER' } },
  { enum: 'Sex', source: 'Spanish forms', codes: { M: 'WOMAN', V: 'MAN', N: 'OTHER', X: 'OTHER' } },
  { enum: 'Sex', source: 'English and Italian forms', codes: { F: 'WOMAN', M: 'MAN', X: 'OTHER', N: 'OTHER', O: 'OTHER', A: 'OTHER' } },
  { enum: 'Sex', source: 'Italian forms', codes: { D: 'WOMAN', U: 'MAN', X: 'OTHER', A: 'OTHER' } },
  { enum: 'Sex', source: 'ISO 5218', codes: { '1': 'MAN', '2': 'WOMAN', '9': 'OTHER' }, absent: ['0'], common: true },
  { enum: 'Sex', source: 'INE', codes: { '1': 'MAN', '6': 'WOMAN' }, common: true },
  {
    enum: 'EducationLevel', source: 'ISCED 2011 (CNED, CCED)', absent: unknownInCatalonia, common: true, whole: true,
    codes: { '0': 'PRIMARY', '1': 'PRIMARY', '2': 'LOWER_SECONDARY', '3': 'UPPER_SECONDARY', '4': 'UPPER_SECONDARY', '5': 'HIGHER', '6': 'HIGHER', '7': 'HIGHER', '8': 'HIGHER' },
  },
  { whole: true, enum: 'DayOfWeek', source: 'ISO 8601, where Monday is 1', codes: { '1': 'MONDAY', '2': 'TUESDAY', '3': 'WEDNESDAY', '4': 'THURSDAY', '5': 'FRIDAY', '6': 'SATURDAY', '7': 'SUNDAY' }, common: true },
  { whole: true, enum: 'DayOfWeek', source: 'iCalendar', codes: { MO: 'MONDAY', TU: 'TUESDAY', WE: 'WEDNESDAY', TH: 'THURSDAY', FR: 'FRIDAY', SA: 'SATURDAY', SU: 'SUNDAY' } },
  { whole: true, enum: 'DayOfWeek', source: 'Spanish calendars', codes: { L: 'MONDAY', M: 'TUESDAY', X: 'WEDNESDAY', J: 'THURSDAY', V: 'FRIDAY', S: 'SATURDAY', D: 'SUNDAY' } },
];
