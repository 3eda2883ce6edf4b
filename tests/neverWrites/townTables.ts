/** Tables of a town that the command recognises: columns with types that every engine has, and rows. */
export interface TownTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const towns = ['17079', '17015', '17023', '17066'];

export const townTables: readonly TownTable[] = [
  {
    name: 'ofertas_empleo',
    columns: ['id integer primary key', 'titulo varchar(100)', 'cod_municipio varchar(5)', 'cno varchar(4)', 'fecha_alta varchar(10)', 'plazas integer', 'empresa integer'],
    rows: Array.from({ length: 30 }, (_, index) => [index + 1, ['Cocinera', 'Camarero', 'Soldadora'][index % 3] ?? '', towns[index % 4] ?? '', ['5110', '5120', '7312'][index % 3] ?? '', `${String((index % 28) + 1).padStart(2, '0')}/03/2025`, (index % 3) + 1, (index % 4) + 1]),
  },
  { name: 'empresas', columns: ['id integer primary key', 'razon_social varchar(100)', 'municipio varchar(5)'], rows: [1, 2, 3, 4].map((id) => [id, `Empresa ${id} SL`, towns[id % 4] ?? '']) },
  { name: 'demandantes', columns: ['nif varchar(9)', 'nombre varchar(50)', 'fecha_nacimiento varchar(10)'], rows: [1, 2, 3].map((id) => [`1234567${id}Z`, 'Invented', '1980-01-01']) },
];
