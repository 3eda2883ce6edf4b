import { random } from '../../../demo/generate/random.ts';
import { alacant, castilianName, officesOfLabora, organizations, streets } from './organizations.ts';
import type { Organization } from './organizations.ts';
import { zones } from './zones.ts';
import type { Zone } from './zones.ts';

/** A row of `centros`, known by its zone and its number in the zone. */
export type Facility = ReturnType<typeof facility>;

/** A row of `salas`, known by its centre and a letter. */
export type Space = ReturnType<typeof space>;

interface Place {
  readonly zone: number;
  readonly name: string;
  readonly kind: string;
  readonly owner: Organization;
  readonly role: 'R' | 'S' | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly mailbox?: string;
}

const activities: Readonly<Record<string, string>> = { CR: 'AC,OR,FO,PF,BE,SE,EM,TA', CS: 'AC,PF,BE', OE: 'AC,OR,BE,SE', CF: 'FO,TA', AL: 'AC,BE', VE: 'EM,SE' };
const materials: Readonly<Record<string, string>> = {
  aula: 'Pizarra, Proyector', taller: 'Bancos de trabajo, Extracción de humos', ordenadores: '15 ordenadores, Proyector, Impresora', reuniones: 'Mesa, Pantalla', despacho: 'Ordenador', salon: 'Megafonía, Proyector, Bucle magnético',
};
const families = ['ADG', 'COM', 'ELE', 'EOC', 'HOT', 'IFC', 'IMP', 'SSC', 'TCP'];
const spaceKinds = Object.keys(materials);

/** The middle of the built-up city; that of the municipality's boundary lies in the fields. */
const middle = { latitude: 38.348, longitude: -0.485 };

/** An anchor centre and five satellites a zone; outside the zones the LABORA offices, training centres and the largest town halls. */
export const facilities: readonly Facility[] = [...zones.flatMap(zoneCentres), ...otherPlaces()].map(facility);

/** Five rooms at an anchor, two at a training centre or satellite, one elsewhere; none at a LABORA office. */
export const spaces: readonly Space[] = facilities.flatMap((owner) => Array.from({ length: rooms(owner) }, (_, index) => space(owner, index)));

function zoneCentres({ number, name, neighbourhoods, latitude, longitude }: Zone): Place[] {
  const numbers = random(`alacant-impulsa/centros/${number}`);
  const owner = organizations[0] as Organization;
  const satellites = neighbourhoods.slice(1, 6).map((neighbourhood) => ({ name: `Centro satélite ${neighbourhood}`, kind: 'CS', role: 'S' as const }));
  return [{ name: `Centro de referencia ${name}`, kind: 'CR', role: 'R' as const }, ...satellites]
    .map((each) => ({ ...each, zone: number, owner, latitude: near(latitude, numbers.next()), longitude: near(longitude, numbers.next()) }));
}

function otherPlaces(): Place[] {
  const numbers = random('alacant-impulsa/centros/0');
  const places = organizations.flatMap((owner) => {
    const kind = placeKind(owner);
    return kind === undefined ? [] : [{ owner, kind }];
  });
  return places.map(({ owner, kind }) => ({
    zone: 0,
    name: kind === 'AL' ? `Agencia de desarrollo local. ${castilianName(owner.town)}` : owner.name,
    kind,
    owner,
    role: null,
    latitude: near(owner.town === alacant ? middle.latitude : Number(owner.town.latitud), numbers.next()),
    longitude: near(owner.town === alacant ? middle.longitude : Number(owner.town.longitud), numbers.next()),
    ...(owner.acronym === 'LABORA' && { mailbox: officesOfLabora.find(({ ine5 }) => ine5 === owner.town.ine5)?.buzon ?? '' }),
  }));
}

function placeKind({ kind, acronym, town, name }: Organization): string | undefined {
  if (acronym === 'LABORA' && name.startsWith('Espai')) return 'OE';
  if (kind === 'C') return 'CF';
  if (kind === 'K' || name.startsWith('CEEI')) return 'VE';
  return name.startsWith('Ayuntamiento') && town !== alacant && Number(town.poblacion_2024) > 20_000 ? 'AL' : undefined;
}

function facility({ zone, name, kind, owner, role, latitude, longitude, mailbox }: Place, index: number, all: readonly Place[]) {
  const numbers = random(`alacant-impulsa/centro/${index}`);
  const number = 1 + all.slice(0, index).filter((other) => other.zone === zone).length;
  const accessible = kind === 'CR' || numbers.chance(0.75);
  return {
    zona: zone,
    'número': number,
    nombre: name,
    desc: role === 'R' ? 'Centro en torno al que se organiza la zona.' : null,
    tipo: kind,
    papel: role,
    entidad: owner.code,
    municipio_ine: owner.town.ine5,
    'dirección': `${numbers.pick(streets)}, ${numbers.integer(1, 90)}`,
    cp: owner.town === alacant ? `030${String(numbers.integer(1, 16)).padStart(2, '0')}` : null,
    localidad: castilianName(owner.town),
    latitud: latitude,
    longitud: longitude,
    tel: `965 000 ${String(numbers.integer(0, 999)).padStart(3, '0')}`,
    correo: mailbox ?? `centro${zone}-${number}@alacant.example.org`,
    accesible: accessible ? 's' : 'n',
    nota_acceso: accessible ? 'Acceso a pie llano.' : 'Un escalón en la entrada; timbre de aviso.',
    actividades: activities[kind] as string,
  };
}

function rooms({ papel, tipo }: Facility): number {
  if (tipo === 'OE') return 0;
  return papel === 'R' ? 5 : tipo === 'CF' || papel === 'S' ? 2 : 1;
}

function space({ zona, 'número': numero, tipo: centre }: Facility, index: number) {
  const numbers = random(`alacant-impulsa/salas/${zona}/${numero}/${index}`);
  const tipo = centre === 'CR' ? (spaceKinds[index] as string) : numbers.pick(centre === 'CF' ? ['aula', 'taller', 'ordenadores'] : ['ordenadores', 'reuniones', 'despacho']);
  const aforo = tipo === 'despacho' ? 3 : tipo === 'salon' ? 90 : numbers.integer(10, 25);
  return {
    zona,
    'número': numero,
    sala: 'ABCDE'[index] as string,
    tipo,
    nombre: `${tipo === 'salon' ? 'Salón de actos' : `${tipo[0]?.toUpperCase()}${tipo.slice(1)}`} ${'ABCDE'[index]}`,
    aforo,
    superficie: Math.round(aforo * 24) / 10,
    equipamiento: materials[tipo] as string,
    familias: tipo === 'aula' || tipo === 'taller' || tipo === 'ordenadores' ? numbers.sample(families, 2).join(', ') : null,
  };
}

/** Up to some 500 metres from a point: no source has the coordinates of buildings. */
function near(degrees: number, number: number): number {
  return Math.round((degrees + (number - 0.5) * 0.01) * 1e5) / 1e5;
}
