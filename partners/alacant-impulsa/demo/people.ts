import { people } from '../../../demo/generate/people.ts';
import { allVacancies, occupationMix } from '../../../demo/generate/vacancies.ts';
import { facilities } from './facilities.ts';
import { organizations, towns } from './organizations.ts';

const educationCodes = { PRIMARY: '1', LOWER_SECONDARY: '2', UPPER_SECONDARY: '3', HIGHER: '5' };
const statusCodes = { UNEMPLOYED: 'DES', LONG_TERM_UNEMPLOYED: 'DLD', EMPLOYED: 'OCU', INACTIVE: 'INA' };
const sexCodes = { WOMAN: 'M', MAN: 'H', OTHER: 'N' };

/** How likely somebody in the city is to come to its service, and somebody in another town of the province: assumed. */
const city = 12;
const elsewhere = 0.05;

/** Rows of `personas`, 5,500, all invented: the town is three digits within the province, the centre is one of the city's; an association serves every fourth person there. */
export function* peopleRows() {
  const centres = facilities.filter(({ papel }) => papel !== null);
  const associations = organizations.filter(({ kind }) => kind === 'O').slice(0, 6);
  const wanted = people({
    seed: 'alacant-impulsa',
    count: 5500,
    language: 'es',
    towns: towns.map(({ ine5, poblacion_2024 }) => ({ code: ine5.slice(2), weight: Number(poblacion_2024) * (ine5 === '03014' ? city : elsewhere) })),
    occupations: occupationMix(allVacancies().filter(({ province }) => province === '03')),
  });
  for (const person of wanted) {
    const association = person.number % 4 === 0 ? associations[(person.number / 4) % associations.length] : undefined;
    const centre = centres[(person.number * 7) % centres.length] as (typeof centres)[number];
    yield {
      expediente: person.number,
      documento: person.identityNumber,
      nombre: person.givenName,
      apellido_1: person.surnames[0],
      apellido_2: person.surnames[1],
      sexo: sexCodes[person.sex],
      fecha_nacimiento: person.birthDate,
      cod_mun: person.town,
      fecha_alta: person.registeredOn,
      'situación': statusCodes[person.employmentStatus],
      'formación': educationCodes[person.educationLevel],
      'ocupación': person.occupation,
      zona: centre.zona,
      'número': centre['número'],
      entidad: association?.code ?? centre.entidad,
      consiente: person.number % 5 === 0 ? 'n' : 's',
    };
  }
}
