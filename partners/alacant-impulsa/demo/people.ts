import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { fictionalMobile } from '../../../demo/generate/fiction.ts';
import { plain, withHyphen, writtenDown } from '../../../demo/generate/nationalIds.ts';
import type { NationalId } from '../../../demo/generate/nationalIds.ts';
import { inventDetails } from '../../../demo/generate/personDetails.ts';
import { people } from '../../../demo/generate/people.ts';
import type { Person } from '../../../demo/generate/people.ts';
import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import { withSharedPeople } from '../../../demo/generate/sharedPeople.ts';
import { allVacancies, occupationMix } from '../../../demo/generate/vacancies.ts';
import { facilities } from './facilities.ts';
import { organizations, streets, towns } from './organizations.ts';
import { dashed } from './services.ts';

const educationCodes = { PRIMARY: '1', LOWER_SECONDARY: '2', UPPER_SECONDARY: '3', HIGHER: '5' };
const statusCodes = { UNEMPLOYED: 'DES', LONG_TERM_UNEMPLOYED: 'DLD', EMPLOYED: 'OCU', INACTIVE: 'INA' };
const sexCodes = { WOMAN: 'M', MAN: 'H', OTHER: 'N' };
const documentCodes = { NIF: 'D', NIE: 'E', PASSPORT: 'P' };
const workTimeCodes = { FULL: 'C', PART: 'P', ANY: 'I' };

/** How likely somebody in the city is to come to its service, and somebody in another town of the province: assumed. */
const city = 12;
const elsewhere = 0.05;

/** Two of a hundred are missing and one has a slip; small letters, but for those that came from another program. */
const handwriting = { missing: 2, slips: 1, others: 35, usual: small, other: plain };

/** A person and the organization that serves them. */
export interface Served {
  readonly person: Person;
  readonly entidad: number;
  readonly row: ReturnType<typeof rowOf>;
}

let known: readonly Served[] | undefined;

/** Everybody in `personas`, 5,500, all invented: the town is three digits within the province, the centre is one of the city's; an association serves every fourth person there. */
export function served(): readonly Served[] {
  return (known ??= inventServed());
}

function inventServed(): readonly Served[] {
  const numbers = random('alacant-impulsa/personas');
  const centres = facilities.filter(({ papel }) => papel !== null);
  const associations = organizations.filter(({ kind }) => kind === 'O').slice(0, 6);
  const occupations = occupationMix(allVacancies().filter(({ province }) => province === '03'));
  const own = people({
    seed: 'alacant-impulsa',
    count: 5500,
    identifiersAfter: 30_000,
    language: 'es',
    towns: towns.map(({ ine5, poblacion_2024 }) => ({ code: ine5.slice(2), weight: Number(poblacion_2024) * (ine5 === '03014' ? city : elsewhere) })),
    occupations,
  });
  return withSharedPeople('alacant-impulsa', [...own], ({ town }) => (town === '014' ? 0 : 1)).map((person) => {
    const association = person.number % 4 === 0 ? associations[(person.number / 4) % associations.length] : undefined;
    const centre = centres[(person.number * 7) % centres.length] as (typeof centres)[number];
    const entidad = association?.code ?? centre.entidad;
    return { person, entidad, row: rowOf(person, { zona: centre.zona, 'número': centre['número'], entidad }, occupations, numbers) };
  });
}

function rowOf(person: Person, place: { readonly zona: number; readonly 'número': number; readonly entidad: number }, occupations: readonly { readonly code: string }[], numbers: Random) {
  const { since, receivesBenefit, languages, availableFrom, workTime, mobilityKm, drivingLicence } = inventDetails(person, ['es'], numbers);
  return {
    expediente: person.number,
    es_inventado: 's',
    documento: writtenDown(person.nationalId, 'alacant-impulsa', handwriting),
    tipo_doc: documentCodes[person.nationalId.kind],
    nacionalidad: person.nationality,
    nombre: person.givenName,
    apellido_1: person.surnames[0],
    apellido_2: person.surnames[1],
    sexo: sexCodes[person.sex],
    fecha_nacimiento: person.birthDate,
    cod_mun: person.town,
    domicilio: `${numbers.pick(streets)}, ${numbers.integer(1, 90)}`,
    cp: person.town === '014' ? `030${String(numbers.integer(1, 16)).padStart(2, '0')}` : null,
    'móvil': numbers.chance(0.9) ? fictionalMobile(5_000_000 + person.number) : null,
    correo: numbers.chance(0.6) ? `persona${person.number}@alacant.example.org` : null,
    fecha_alta: person.registeredOn,
    'situación': statusCodes[person.employmentStatus],
    desde: since,
    'prestación': receivesBenefit === null ? null : receivesBenefit ? 's' : 'n',
    'formación': educationCodes[person.educationLevel],
    'ocupación': person.occupation,
    otras_ocupaciones: numbers.chance(0.3) ? numbers.pick(occupations).code : null,
    idiomas: languages.join('/'),
    disponible: availableFrom === null ? null : dashed(availableFrom < snapshotDay ? availableFrom : addDays(snapshotDay, 15)),
    jornada: workTime === null ? null : workTimeCodes[workTime],
    radio_km: mobilityKm,
    'carné': drivingLicence === null ? null : drivingLicence ? 's' : 'n',
    ...place,
    consiente: person.number % 5 === 0 ? 'n' : 's',
  };
}

/** `99000001-c`; of foreigners without the hyphen. */
function small(id: NationalId): string {
  return id.kind === 'PASSPORT' ? id.text : (id.kind === 'NIE' ? id.text : withHyphen(id)).toLowerCase();
}
