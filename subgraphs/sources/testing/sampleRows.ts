/** The columns of a table, with what each holds where the engine has types. */
export interface SampleTable {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: 'text' | 'integer' | 'date'])[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A hundred and twenty offers with everything that partners' tables have: absent values, unknown codes, impossible dates, accents, quotes, ties. */
export const ofertes: SampleTable = {
  name: 'Ofertes publicades',
  columns: [
    ['id', 'integer'], ['Títol', 'text'], ['mun', 'text'], ['cno', 'text'], ['jornada', 'text'], ['data.alta', 'text'], ['baixa', 'date'], ['places', 'integer'],
    ['sou', 'text'], ['any_emp', 'integer'], ['num_emp', 'text'], ['oficina', 'text'], ['modificada', 'text'],
  ],
  rows: Array.from({ length: 120 }, (_, index) => {
    const pick = <Value>(values: readonly Value[], step: number): Value => values[Math.floor(index * step) % values.length] as Value; // never empty
    return [
      String(101 + index),
      pick(['Cuiner/a', 'Àvila\nsegona línia', 'cambrer', '  Peó  ', 'Mestre "d\'obres"; 100%_', null, 'Instal·lador/a d’aigües', '   ', 'Niño', 'ZEBRA', '-', 'Çà i là', '日本語 🎉', '<b>\\'], 1),
      pick(['17079', '17079', '08019', '25120', '47014', '03014', '99999', null], 0.7),
      pick(['5110', '5120', '9999', '2', '1120', null], 1.3),
      pick(['C', 'P', 'F', 'x', null, 'C'], 0.9),
      pick(['31/01/2024', '29/02/2024', '29/02/2023', '30/04/2024', '31/04/2024', '2024-01-31', '1/2/2024', '15/06/2023', null, '00/00/0000', '29/02/1900', '29/02/2000'], 1.7),
      pick(['2024-03-01', '2024-03-01', '2023-12-31', null, '2025-01-01'], 0.31),
      pick(['1', '2', '3', null, '10', '0', '-5'], 0.6),
      pick(['1.234,56', '12', 'a convenir', '1234,5', null, '1.23,4', '-3,00', '1.000.000'], 1.1),
      pick(['2023', '2024', null], 0.5),
      pick(['1', '2', "a.b/'ç", '1'], 0.8),
      pick(['girona', 'olot', '', "x'; drop table ofertes; --"], 0.4),
      pick(['2024-01-01 10:00:00', '2024-02-30 10:00:00', null, '2024-05-06'], 0.9),
    ];
  }),
};

/** Courses, with lists in one column. */
export const cursos: SampleTable = {
  name: 'cursos',
  columns: [['codi', 'text'], ['nom', 'text'], ['cnos', 'text'], ['hores', 'text'], ['familia', 'text'], ['practiques', 'text']],
  rows: Array.from({ length: 30 }, (_, index) => {
    const pick = <Value>(values: readonly Value[], step: number): Value => values[Math.floor(index * step) % values.length] as Value; // never empty
    return [
      `C${String(index).padStart(2, '0')}`,
      pick(['Cuina', 'Soldadura', null], 1),
      pick(['5110, 5120', '5110,5110', '', null, '9999', '9999, 1120 ,', '2'], 1),
      pick(['20', '20,5', '1.200', 'vint'], 1),
      pick(['HOT', 'FME', 'XXX', null], 0.5),
      pick(['Si', 'No', 'S/N', null], 0.7),
    ];
  }),
};

/** The mapping of these tables, as a partner writes it. */
export const sampleMappings = {
  offers: `
Offer:
  from: Ofertes publicades
  key: id
  where: oficina is null or oficina <> 'cap?'
  updatedAt: modificada
  fields:
    title: { column: Títol, absent: ["-"] }
    description: { sql: "num_emp || '?'" }
    area: { column: mun, code: ine5 }
    occupation: { column: cno, code: cno11 }
    employmentType: { column: jornada, values: { C: FULL_TIME, F: FULL_TIME, P: PART_TIME } }
    datePosted: { column: data.alta, date: DD/MM/YYYY }
    validThrough: baixa
    totalJobOpenings: places
    baseSalary: { minValue: { column: sou, number: "1.234,56" }, currency: { constant: EUR } }
    employer: { columns: [any_emp, num_emp] }
    organization: oficina
    status: { sql: "case when baixa is null then 'OPEN' else 'CLOSED' end" }
    inLanguage: { constant: ca }
`,
  training: `
Course:
  from: cursos
  key: codi
  fields:
    name: nom
    occupations: { column: cnos, split: ",", code: cno11 }
    hours: { column: hores, number: "1.234,56" }
    professionalFamily: familia
    realWorkPlacement: { column: practiques, values: { Si: true, "No": false } }
`,
} as const;
