import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import { facilities } from './facilities.ts';
import { openData, organizations } from './organizations.ts';
import type { Organization } from './organizations.ts';

/** A row of `serveis`. Dates are text, `DD/MM/YYYY`; yes is `x`. */
export type Service = ReturnType<typeof service>;

type Kind = Record<'ambit' | 'tipus' | 'nom' | 'nom_curt' | 'text' | 'adrecat_a' | 'edat_min' | 'edat_max' | 'preu', string>;

const kinds = openData<keyof Kind>('cataleg_serveis.csv');

const languages = ['ca;es', 'ca;es', 'ca', 'ca;es;ar', 'ca;es;fr', 'ca;es;ro', 'ca;es;en;fr;ar'];
const accessNotes = ['Rampa i ascensor.', 'Bucle magnètic al taulell.', 'Cal avisar abans: porta estreta.', 'Intèrpret de llengua de signes amb cita prèvia.'];
const desks = ["Punt d'informació", 'Recepció', 'Servei d\'orientació', 'Secretaria'];

/** What each organization offers: an invented choice from the catalogue of services that its kind gives. */
export const services: readonly Service[] = organizations
  .flatMap((owner) => {
    const numbers = random(`imo-lleida/serveis/${owner.id}`);
    return numbers.sample(kinds.filter(({ tipus }) => tipus.split(' ').includes(owner.tipus)), howMany(owner, numbers)).map((kind) => ({ owner, kind }));
  })
  .map(({ owner, kind }, index) => service(owner, kind, index + 1));

function howMany({ tipus }: Organization, numbers: Random): number {
  if (tipus === 'AJ') return numbers.integer(1, 2);
  return numbers.integer(2, 4);
}

function service(owner: Organization, kind: Kind, number: number) {
  const numbers = random(`imo-lleida/servei/${number}`);
  const start = addDays(snapshotDay, -numbers.integer(60, 3000));
  const ended = numbers.chance(0.06);
  const price = kind.preu === '' ? null : Number(kind.preu);
  return {
    codi: `S${String(number).padStart(4, '0')}`,
    entitat: owner.id,
    equipament: facilities.find(({ entitat }) => entitat === owner.id)?.id ?? null,
    nom: kind.nom,
    nom_curt: kind.nom_curt === '' ? null : kind.nom_curt,
    text: kind.text,
    ambit: kind.ambit,
    vigent: ended ? null : 'x',
    suspes: !ended && numbers.chance(0.04) ? 'x' : null,
    codi_mun: owner.codi_mun,
    adrecat_a: kind.adrecat_a,
    edat_min: kind.edat_min === '' ? null : Number(kind.edat_min),
    edat_max: kind.edat_max === '' ? null : Number(kind.edat_max),
    idiomes: numbers.pick(languages),
    sense_barreres: numbers.chance(0.7) ? 'x' : null,
    nota_acces: numbers.chance(0.25) ? numbers.pick(accessNotes) : null,
    cost: price === null ? null : price === 0 ? 'Gratuït' : 'De pagament',
    preu: price,
    atencio: numbers.pick(desks),
    tel: owner.tel,
    mail: owner.mail,
    modificat: Date.parse(`${addDays(snapshotDay, -numbers.integer(0, 59))}T09:10:00Z`) / 1000,
    inici: dayFirst(start),
    fi: ended ? dayFirst(addDays(snapshotDay, -numbers.integer(1, 59))) : numbers.chance(0.2) ? '31/12/2026' : null,
  };
}
