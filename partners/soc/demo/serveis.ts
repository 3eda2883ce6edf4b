import { addDays, compactDay, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { fictionalMailbox, fictionalPage, fictionalTelephone } from '../../../demo/generate/fiction.ts';
import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import type { Town } from '../../../demo/generate/towns.ts';
import { changedAt } from './canvis.ts';
import { socialBodies } from './entitats.ts';
import { places } from './equipaments.ts';
import { comarques } from './openData.ts';
import { serviceTemplates } from './plantillesServeis.ts';
import type { ServiceTemplate } from './plantillesServeis.ts';

interface Given {
  readonly template: ServiceTemplate;
  readonly entity: string;
  readonly place: string | null;
  readonly town: Town | null;
  readonly comarca: string;
}

/** Who gives which services where: each office, library, centre and municipal service, each county council, and the social bodies. */
const services: readonly Given[] = [
  ...places.flatMap(({ id, kind, entity, town }) => serviceTemplates[kind].map((template) => ({ template, entity, place: id, town, comarca: town.comarca }))),
  ...comarques.filter(({ consell }) => consell !== '').flatMap(({ codi, consell }) =>
    serviceTemplates.CC.map((template) => ({ template, entity: `CC-${consell}`, place: null, town: null, comarca: codi }))),
  ...socialBodies.flatMap(({ code, town }) => serviceTemplates.ES.map((template) => ({ template, entity: code, place: null, town, comarca: town.comarca }))),
];

/** Every row of `serveis`. */
export function serviceRows(): DemoRecord[] {
  const numbers = random('soc/serveis');
  return services.map(({ template, entity, place, town, comarca }, index) => ({
    idServei: index + 1,
    nom: template.name,
    nomAlternatiu: template.alternateName ?? null,
    descripcio: template.description,
    tipus: template.kind,
    estat: numbers.chance(0.94) ? 'A' : numbers.pick(['S', 'B', 'a revisar']),
    codEntitat: entity,
    idLoc: place,
    codMunicipi: town?.ine6 ?? null,
    codComarca: comarca,
    requisits: template.eligibility ?? null,
    edatMin: template.ages === undefined ? null : String(template.ages[0]),
    edatMax: template.ages === undefined || template.ages[1] === null ? null : String(template.ages[1]),
    idiomes: languagesOf(numbers),
    perDiscapacitats: numbers.pick(['S', 'S', 'S', 'N', 'undefined']),
    accessibilitat: numbers.chance(0.12) ? "Servei d'interpretació en llengua de signes amb cita prèvia" : null,
    preu: template.price ?? (numbers.chance(0.85) ? '0,00' : 'undefined'),
    preuText: template.price === undefined ? 'Gratuït' : 'Taxa pública',
    rolContacte: template.contact,
    telefon: fictionalTelephone('93', 7000 + index),
    mail: fictionalMailbox(template.mailbox, entity),
    web: numbers.chance(0.5) ? fictionalPage('serveis', index + 1) : null,
    dataInici: numbers.chance(0.9) ? compactDay(addDays('2023-01-02', numbers.integer(0, 900))) : '',
    dataFi: endOf(numbers),
    dataModificacio: changedAt(`servei/${index + 1}`),
  }));
}

/** Every row of `horaris_serveis`; services without rows are given whenever their place is open. */
export function serviceHourRows(): DemoRecord[] {
  const numbers = random('soc/serveis/hores');
  return services.flatMap((_, index) => {
    if (numbers.chance(0.45)) return [];
    const [obre, tanca] = numbers.pick([['09.00', '14.00'], ['09.30', '13.30'], ['10.00', '13.00'], ['16.00', '19.00']] as const);
    const days = numbers.sample(['DL', 'DT', 'DC', 'DJ', 'DV'], numbers.integer(1, 5));
    return days.map((dia) => ({ idServei: index + 1, dia, obre, tanca: numbers.chance(0.01) ? 'a convenir' : tanca, desDe: '20250101', finsA: null }));
  });
}

function languagesOf(numbers: Random): string {
  return ['ca', 'es', ...numbers.sample(['en', 'fr', 'ar', 'ur', 'ro', 'uk'], numbers.pick([0, 0, 0, 1, 1, 2]))].join(',');
}

/** Most go on without an end; of the others some have ended, and a few have a date that isn't one. */
function endOf(numbers: Random): string | null {
  const chance = numbers.next();
  if (chance < 0.7) return null;
  if (chance < 0.97) return dayFirst(addDays(snapshotDay, numbers.integer(-200, 500)));
  return numbers.pick(['31/02/2026', 'pendent', '']);
}

