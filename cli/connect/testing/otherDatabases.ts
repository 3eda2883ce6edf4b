import Database from 'better-sqlite3';

/** A row of a test's table. */
type Cells = readonly (string | number | null)[];

function fill(file: string, tables: readonly { readonly create: string; readonly name: string; readonly rows: readonly Cells[] }[]): void {
  const database = new Database(file);
  database.exec('begin');
  for (const { create, name, rows } of tables) {
    database.exec(create);
    for (const row of rows) database.prepare(`insert into "${name}" values (${row.map(() => '?').join(', ')})`).run(...row);
  }
  database.exec('commit');
  database.close();
}

const rows = (count: number, row: (index: number) => Cells): readonly Cells[] => Array.from({ length: count }, (_, index) => row(index));
const pick = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value;
const two = (number: number): string => String(number).padStart(2, '0');

const towns = [['17079', 'Girona'], ['17155', 'Salt'], ['17066', 'Figueres'], ['17114', 'Olot'], ['17023', 'Blanes'], ['17095', 'Lloret de Mar'], ['17160', 'Sant Feliu de Guíxols'], ['17015', 'Banyoles']] as const;
const catalanPosts = [['Cuiner o cuinera', '5110'], ['Paleta', '7121'], ['Infermera', '2121'], ['Administratiu', '4309'], ['Cambrera', '5120'], ['Jardiner', '6120'], ['Soldador', '7312'], ['Peó de magatzem', '9811'], ['Electricista', '7510'], ['Dependenta', '5220']] as const;

/** An office's database, as someone made it with a desktop program: names with spaces and accents, no key anywhere, everything in Catalan and in words. */
export function fillOffice(file: string): void {
  fill(file, [
    {
      name: 'Ofertes de feina',
      create: `create table "Ofertes de feina" ("Nº oferta" text, "Data d'alta" text, "Lloc de treball" text, "CNO-11" text, "Codi INE" text, "Tipus de contracte" text, "Jornada" text, "Vacants" integer, "Sou mínim" text, "Sou màxim" text, "Nom empresa" text, "Telèfon de contacte" text, "Estat" text, "Observacions internes" text)`,
      rows: rows(60, (index) => [
        `2025/${index + 1}`, `${two(1 + (index % 28))}/${two(1 + (index % 12))}/2025`, pick(catalanPosts, index)[0], pick(catalanPosts, index)[1], pick(towns, index)[0], pick(['Indefinit', 'Temporal', 'Formació i aprenentatge', 'Indefinit'], index),
        pick(['Completa', 'Parcial', 'Completa'], index), 1 + (index % 4), `${16 + (index % 9)}.200,00 €`, `${20 + (index % 9)}.500,00 €`, pick(['Restaurant Ca l’Avi', 'Obres del Ter', 'Clínica Nova', 'Jardins Fluvià'], index), `972 ${100 + index} 0${10 + index}`, pick(['Oberta', 'Tancada', 'Coberta'], index), pick(['urgent', 'trucar', null], index),
      ]),
    },
    {
      name: 'Cursos',
      create: `create table "Cursos" ("Codi" text, "Títol del curs" text, "Durada" text, "Preu" text, "Modalitat" text, "Requisits" text, "Té certificat?" text, "Família" text)`,
      rows: rows(30, (index) => [`C-${100 + index}`, pick(['Cuina bàsica', 'Anglès A2', 'Soldadura', 'Atenció al client', 'Fulls de càlcul'], index) + ` ${Math.floor(index / 5) + 1}`, `${20 + 10 * (index % 12)} hores`, index % 3 === 0 ? '0,00 €' : `${30 + index},50 €`, pick(['Presencial', 'En línia', 'Mixta'], index), pick(['Estar a l’atur', 'Cap requisit previ', 'Tenir més de 18 anys'], index), pick(['Sí', 'No'], index), pick(['HOT', 'ADG', 'FME', 'COM'], index)]),
    },
    {
      name: 'Edicions dels cursos',
      create: `create table "Edicions dels cursos" ("Codi edició" text, "Codi curs" text, "Data inici" text, "Data fi" text, "Places" integer, "Places lliures" integer, "Horari" text, "Estat" text, "Codi centre" text)`,
      rows: rows(70, (index) => [`E${1000 + index}`, `C-${100 + (index % 30)}`, `2025-${two(1 + (index % 9))}-${two(1 + (index % 27))}`, `2025-${two(3 + (index % 9))}-${two(1 + (index % 27))}`, 15, index % 16, pick(['Matins de 9 a 13 h', 'Tardes de 16 a 20 h'], index), pick(['Inscripció oberta', 'En curs', 'Finalitzat', 'Anul·lat'], index), `CEN${1 + (index % 12)}`]),
    },
    {
      name: 'Centres',
      create: `create table "Centres" ("Codi centre" text, "Nom del centre" text, "Tipus de centre" text, "Adreça" text, "CP" text, "Població" text, "UTM X" real, "UTM Y" real, "Accessible" text, "Correu electrònic" text, "Web" text)`,
      rows: rows(12, (index) => [`CEN${index + 1}`, `Centre ${pick(['del Barri Vell', 'de Salt', 'de la Plaça', 'del Parc'], index)} ${index}`, pick(['Biblioteca', 'Centre cívic', 'Oficina de treball', 'Viver d’empreses'], index), `Carrer Major, ${index + 2}`, `170${two(1 + index)}`, pick(towns, index)[1], 484000.5 + 310 * index, 4647000.2 + 280 * index, pick(['Sí', 'No'], index), `centre${index}@example.org`, `https://example.org/centres/${index}`]),
    },
    {
      name: 'Horaris dels centres',
      create: `create table "Horaris dels centres" ("Codi centre" text, "Dia de la setmana" text, "Horari" text)`,
      rows: rows(60, (index) => [`CEN${1 + Math.floor(index / 5)}`, pick(['Dilluns', 'Dimarts', 'Dimecres', 'Dijous', 'Divendres'], index), pick(['09:00-14:00', '08:30-15:00', '16:00-20:00'], Math.floor(index / 3))]),
    },
  ]);
}

const spanishPosts = [['Camarero', 5120], ['Albañil', 7121], ['Enfermera', 2121], ['Contable', 4111], ['Cocinera', 5110], ['Jardinero', 6120], ['Soldador', 7312], ['Mozo de almacén', 9811], ['Electricista', 7510], ['Dependienta', 5220]] as const;
const spanishTowns = [3014, 3065, 3099, 3009, 3031, 3133, 3122, 3139] as const;

/** An agency's database as a contractor left it: tables and columns by abbreviation, everything a code of a small table, dates as numbers, and one table of attributes. */
export function fillAgency(file: string): void {
  const lookup = (name: string, prefix: string, labels: readonly string[]) => ({ name, create: `create table ${name} (${prefix}_id integer primary key, ${prefix}_desc text)`, rows: labels.map((label, index): Cells => [index + 1, label]) });
  fill(file, [
    lookup('t_modalidad', 'mod', ['Presencial', 'Teleformación', 'Mixta']),
    lookup('t_estado', 'est', ['Prevista', 'Inscripción abierta', 'En curso', 'Finalizada', 'Cancelada']),
    lookup('t_tipo_entidad', 'tip', ['Ayuntamiento', 'Sindicato', 'Universidad', 'ONG', 'Centro de formación']),
    lookup('t_tipo_contrato', 'tco', ['Indefinido', 'Temporal', 'Formación y aprendizaje', 'Autónomo']),
    {
      name: 't_entidad', create: 'create table t_entidad (ent_id integer primary key, ent_nombre text, ent_siglas text, ent_tip_id integer, ent_cif text, ent_web text, ent_tfno text, ent_cod_mun integer)',
      rows: rows(40, (index) => [index + 1, `Entidad ${pick(['Levante', 'del Mar', 'Norte', 'Marina'], index)} ${index}`, index % 3 === 0 ? `EL${index}` : null, 1 + (index % 5), `P0301${400 + index}A`, `https://example.org/e/${index}`, `96 5${10 + index} 00 ${10 + index}`, pick(spanishTowns, index)]),
    },
    {
      name: 't_centro', create: 'create table t_centro (cen_id integer primary key, cen_nombre text, cen_ent_id integer, cen_cod_mun integer, cen_dir text, cen_cod_postal text, cen_geo text, cen_ind_accesible text)',
      rows: rows(50, (index) => [index + 1, `Sede ${pick(['Puerto', 'Mercado', 'Estación'], index)} ${index}`, 1 + (index % 40), pick(spanishTowns, index), `Calle Nueva, ${index}`, `03${two(index % 30)}1`, `POINT(${(-0.48 - index / 1000).toFixed(5)} ${(38.34 + index / 1000).toFixed(5)})`, pick(['S', 'N'], index)]),
    },
    {
      name: 't_curso', create: 'create table t_curso (cur_id integer primary key, cur_nombre text, cur_cod_esp text, cur_num_horas integer, cur_mod_id integer, cur_ind_cert text, cur_ent_id integer, cur_fec_alta integer)',
      rows: rows(45, (index) => [index + 1, `${pick(['Gestión administrativa', 'Socorrismo', 'Jardinería', 'Redes'], index)} ${index}`, pick(['ADGD0308', 'AFDP0209', 'AGAO0208', 'IFCT0110'], index), 100 + 10 * (index % 30), 1 + (index % 3), pick(['S', 'N'], index), 1 + (index % 40), 20240101 + (index % 28)]),
    },
    {
      name: 't_edicion', create: 'create table t_edicion (edi_id integer primary key, edi_cur_id integer, edi_fec_ini integer, edi_fec_fin integer, edi_plazas integer, edi_est_id integer, edi_cen_id integer)',
      rows: rows(90, (index) => [index + 1, 1 + (index % 45), 20250101 + (index % 28), 20250601 + (index % 28), 12 + (index % 8), 1 + (index % 5), 1 + (index % 50)]),
    },
    {
      name: 't_empresa', create: 'create table t_empresa (emp_id integer primary key, emp_razon_social text, emp_cif text, emp_cnae text, emp_num_trabajadores integer, emp_cod_mun integer)',
      rows: rows(30, (index) => [index + 1, `Comercial ${index}, S.L.`, `B0300${1000 + index}`, pick(['5610', '4711', '4120', '8121'], index), 1 + index * 3, pick(spanishTowns, index)]),
    },
    {
      name: 't_oferta', create: 'create table t_oferta (ofe_id integer primary key, ofe_puesto text, ofe_cno integer, ofe_num_vacantes integer, ofe_fec_publicacion integer, ofe_tco_id integer, ofe_emp_id integer, ofe_cod_mun integer, ofe_salario_min real, ofe_salario_max real, ofe_fec_baja integer)',
      rows: rows(120, (index) => [index + 1, pick(spanishPosts, index)[0], pick(spanishPosts, index)[1], 1 + (index % 5), 1_735_689_600 + 86_400 * index, 1 + (index % 4), 1 + (index % 30), pick(spanishTowns, index), 15_000 + 500 * (index % 20), 18_000 + 500 * (index % 20), index % 4 === 0 ? 1_751_328_000 : null]),
    },
    { name: 't_atributo', create: 'create table t_atributo (atr_id integer primary key, atr_tabla text, atr_clave text, atr_valor text)', rows: rows(200, (index) => [index + 1, pick(['oferta', 'curso', 'centro'], index), pick(['color', 'teléfono', 'fecha_revision', 'notas'], index), pick(['azul', '965 00 11 22', '01/02/2025', 'nada'], index)]) },
    {
      name: 't_demandante', create: 'create table t_demandante (dem_id integer primary key, dem_nombre text, dem_apellidos text, dem_nif text, dem_sexo text, dem_fec_nac text, dem_cod_mun integer, dem_fec_alta integer)',
      rows: rows(80, (index) => [index + 1, pick(['Ana', 'Luis'], index), `Prueba ${index}`, `INVENTADO-${index}`, pick(['M', 'H'], index), `19${60 + (index % 39)}-01-01`, pick(spanishTowns, index), 20240101 + (index % 28)]),
    },
  ]);
}
