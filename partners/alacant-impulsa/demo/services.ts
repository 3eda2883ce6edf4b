import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import { facilities, spaces } from './facilities.ts';
import { openData, organizations } from './organizations.ts';
import type { Organization } from './organizations.ts';

/** A row of `servicios`. Dates are text, `DD-MM-YYYY`. */
export type Service = ReturnType<typeof service>;

type Kind = Record<'ambito' | 'tipos' | 'nombre' | 'alias' | 'texto' | 'destinatarios' | 'edad_min' | 'edad_max' | 'precio', string>;

const kinds = openData<keyof Kind>('catalogo_servicios.csv');
const accessNotes = ['Intérprete de lengua de signos con cita previa.', 'Materiales en lectura fácil.', 'Bucle magnético.'];

/** What each organization offers: an invented choice from the catalogue of services that its kind gives. */
export const services: readonly Service[] = organizations
  .flatMap((owner) => {
    const numbers = random(`alacant-impulsa/servicios/${owner.code}`);
    const count = owner.name.startsWith('Ayuntamiento') ? 1 : numbers.integer(2, 4);
    return numbers.sample(kinds.filter(({ tipos }) => tipos.split(' ').includes(owner.kind)), count).map((kind) => ({ owner, kind }));
  })
  .map(({ owner, kind }, index) => service(owner, kind, index + 1));

/** Rows of `horarios`: of a centre, of a room, or of a service; days are 1 to 7. */
export const scheduleRows = [
  ...facilities.flatMap(({ zona, 'número': numero, papel, tipo }) => [1, 2, 3, 4, 5].map((dia) => ({ zona, numero, sala: null, servicio: null, dia, desde: '09:00', hasta: papel === 'R' || tipo === 'CF' ? '20:00' : '14:00' }))),
  ...spaces.flatMap(({ zona, 'número': numero, sala }) => random(`alacant-impulsa/horarios/${zona}/${numero}/${sala}`).sample([1, 2, 3, 4, 5], 2).map((dia) => ({ zona, numero, sala, servicio: null, dia, desde: '16:00', hasta: '20:30' }))),
  ...services.filter((_, index) => index % 2 === 0).map(({ id }) => ({ zona: null, numero: null, sala: null, servicio: id, dia: 1 + id % 5, desde: '10:00', hasta: '13:30' })),
].map(({ numero, ...rest }, index) => ({
  id: index + 1, ...rest, 'número': numero, 'válido_desde': '2025-09-01', 'válido_hasta': index % 30 === 0 ? '2026-07-31' : null, nota: rest.servicio === null ? null : 'Con cita previa.',
}));

function service({ code, kind: ownerKind, town }: Organization, kind: Kind, id: number) {
  const numbers = random(`alacant-impulsa/servicio/${id}`);
  const place = facilities.filter(({ entidad }) => entidad === code)[numbers.integer(0, 11)] ?? facilities.find(({ entidad }) => entidad === code);
  const ended = numbers.chance(0.05);
  const price = kind.precio === '' ? null : Number(kind.precio);
  return {
    id,
    nombre: kind.nombre,
    alias: kind.alias || null,
    desc: kind.texto,
    'ámbito': kind.ambito,
    estado: ended ? 'B' : numbers.chance(0.05) ? 'S' : 'A',
    entidad: code,
    zona: place?.zona ?? null,
    'número': place?.['número'] ?? null,
    municipio_ine: town.ine5,
    destinatarios: kind.destinatarios,
    edad_min: kind.edad_min === '' ? null : Number(kind.edad_min),
    edad_max: kind.edad_max === '' ? null : Number(kind.edad_max),
    idiomas: numbers.pick(['es', 'es/ca', 'es/ca', 'es/ca/en', 'es/fr/ar', 'es/uk/ru']),
    accesible: numbers.chance(0.8) ? 's' : 'n',
    nota_acceso: numbers.chance(0.2) ? numbers.pick(accessNotes) : null,
    coste: price === null ? null : price === 0 ? 'Gratuito' : 'De pago',
    importe: price,
    contacto: ownerKind === 'O' ? 'Acogida' : 'Ventanilla de empleo',
    tel: `965 000 ${String(numbers.integer(0, 999)).padStart(3, '0')}`,
    correo: `servicio${id}@alacant.example.org`,
    web: numbers.chance(0.3) ? `https://alacant-impulsa.example.org/servicios/${id}` : null,
    fecha_inicio: dashed(addDays(snapshotDay, -numbers.integer(60, 2500))),
    modificado: `${addDays(snapshotDay, -numbers.integer(0, 59))}T10:05:00Z`,
    fecha_fin: ended ? dashed(addDays(snapshotDay, -numbers.integer(1, 59))) : numbers.chance(0.25) ? '31-12-2026' : null,
  };
}

/** An ISO date written `DD-MM-YYYY`. */
export function dashed(day: string): string {
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}
