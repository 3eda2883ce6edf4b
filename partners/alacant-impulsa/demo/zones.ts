import { openData } from './organizations.ts';

/** A zone of the city: a group of neighbourhoods, and where its middle is. Zone 0 is what lies outside the four. */
export interface Zone {
  readonly number: number;
  readonly name: string;
  readonly neighbourhoods: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
}

const weekdays = ['L', 'M', 'X', 'J', 'V'];
const itineraries = [
  { code: 'BUS', title: 'Empleobús', text: 'Información y orientación sin cita en un autobús adaptado.', activities: 'AC,OR,BE', firstHour: 9 },
  { code: 'DIG', title: 'Aula digital móvil', text: 'Píldoras de competencias digitales con ordenadores portátiles.', activities: 'PF,BE', firstHour: 16 },
];

/** The four zones. The neighbourhoods exist; grouping them so is the demo's own. */
export const zones: readonly Zone[] = openData<'zona' | 'nombre' | 'barrios' | 'latitud' | 'longitud'>('zonas.csv').map(({ zona, nombre, barrios, latitud, longitud }) => ({
  number: Number(zona), name: nombre, neighbourhoods: barrios.split('|'), latitude: Number(latitud), longitude: Number(longitud),
}));

/** Rows of `zonas`; the anchor centre is centre 1 of its zone. */
export const zoneRows = zones.map(({ number, name, neighbourhoods }) => ({
  zona: number, nombre: name, barrios: neighbourhoods.join(' | '), municipio: '03014', zona_ref: number, centro_ref: 1,
}));

/** Rows of `itinerantes`: two services on wheels a zone. */
export const itinerantRows = zones.flatMap(({ number, name }) => itineraries.map(({ code, title, text, activities }) => ({
  'código': `${code}${number}`, nombre: `${title}. ${name}`, desc: text, zona: number, entidad: 1, actividades: activities,
})));

/** Rows of `paradas`: a stop of an hour and a half in each of five neighbourhoods, Monday to Friday. Every second stop is at a satellite centre. */
export const stopRows = zones.flatMap(({ number, neighbourhoods }) => itineraries.flatMap(({ code, firstHour }, line) =>
  weekdays.map((dia, index) => ({
    'código': `${code}${number}`,
    orden: index + 1,
    zona: index % 2 === 0 ? number : null,
    centro: index % 2 === 0 ? 2 + (index + line) % 5 : null,
    lugar: neighbourhoods[(index * 2 + line) % neighbourhoods.length] as string,
    dia,
    llegada: `${String(firstHour + (index % 2) * 2).padStart(2, '0')}:00`,
    salida: `${String(firstHour + 1 + (index % 2) * 2).padStart(2, '0')}:30`,
  }))));
