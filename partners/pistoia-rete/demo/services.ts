import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import { facilities, spaceRows } from './facilities.ts';
import type { Facility } from './facilities.ts';
import { openData, organizations, shortIstat } from './organizations.ts';
import type { Organization, Town } from './organizations.ts';

type Kind = Record<'ambito' | 'tipi' | 'titolo' | 'breve' | 'descrizione' | 'destinatari' | 'eta_min' | 'eta_max' | 'importo', string>;

const kinds = openData<keyof Kind>('servizi.csv');
const languages = ['it', 'it, en', 'it, en, fr', 'it, sq, ro', 'it, en, ar, zh'];
/** Abetone and Cutigliano became one town in 2017; some records still have the code of the first. */
const abetone = '47001';
const days = ['lun', 'mar', 'mer', 'gio', 'ven'];

/** Rows of `Servizi`: an invented choice from the catalogue at each place, and at organizations without one. */
export const serviceRows = [
  ...facilities.flatMap((place) => chosen(place.owner, place.code, place.kind === 'CPI' ? 9 : 4).map((kind) => ({ kind, owner: place.owner, place, town: place.town }))),
  ...organizations.filter((owner) => !facilities.some((place) => place.owner === owner)).flatMap((owner) => chosen(owner, owner.code, 4).map((kind) => ({ kind, owner, place: undefined, town: owner.town }))),
].map(serviceRow);

/** Rows of `Orari`: of a place, of a room or of a service. */
export const scheduleRows = [
  ...facilities.flatMap(({ code, kind }) => days.map((day) => ({ place: code, day, from: '09.00', to: kind === 'SCUOLA' || kind === 'BIBLIOTECA' ? '19.00' : '13.00' }))),
  ...facilities.filter(({ kind }) => kind === 'CPI').flatMap(({ code }) => ['mar', 'gio'].map((day) => ({ place: code, day, from: '15.00', to: '17.30' }))),
  ...spaceRows.map((room, index) => ({ room: room['Codice aula'], day: days[index % 5] as string, from: '14.30', to: '18.30' })),
  ...serviceRows.filter((_, index) => index % 3 === 0).map((service, index) => ({ service: service['Codice servizio'], day: days[index % 5] as string, from: '10.00', to: '12.30' })),
].map(scheduleRow);

function chosen({ kind }: Organization, seed: string, count: number): Kind[] {
  const fitting = kinds.filter(({ tipi }) => tipi.split(' ').includes(kind));
  return [...fitting.slice(0, 1), ...random(`pistoia-rete/servizi/${seed}`).sample(fitting.slice(1), count - 1)];
}

interface Given {
  readonly kind: Kind;
  readonly owner: Organization;
  readonly place: Facility | undefined;
  readonly town: Town;
}

function serviceRow({ kind, owner, place, town }: Given, index: number) {
  const numbers = random(`pistoia-rete/servizio/${index + 1}`);
  const ended = numbers.chance(0.05);
  return {
    'Codice servizio': `V${index + 1}`,
    Titolo: kind.titolo,
    'Titolo breve': kind.breve || null,
    Descrizione: numbers.chance(0.3) ? `${kind.descrizione}\nPortare un documento d’identità.` : kind.descrizione,
    Ambito: kind.ambito,
    Stato: ended ? 'Cessato' : numbers.chance(0.05) ? 'Sospeso' : 'Attivo',
    'Codice ente': owner.code,
    'Codice sede': place?.code ?? null,
    'Codice ISTAT': town.nome === 'Abetone Cutigliano' && numbers.chance(0.5) ? abetone : shortIstat(town),
    Destinatari: kind.destinatari,
    'Età min': kind.eta_min || null,
    'Età max': kind.eta_max || null,
    Lingue: numbers.pick(languages),
    'Accesso disabili': numbers.chance(0.8) ? 'Sì' : 'No',
    'Note di accesso': numbers.chance(0.15) ? 'Interprete LIS su prenotazione.' : null,
    Costo: kind.importo === '' ? null : kind.importo === '0' ? 'Gratuito' : 'A pagamento',
    Importo: kind.importo === '' ? null : euros(Number(kind.importo)),
    Referente: numbers.pick(['Accoglienza', 'Segreteria', 'Sportello lavoro']),
    Telefono: numbers.chance(0.1) ? '-' : `0573 000${String(numbers.integer(0, 999)).padStart(3, '0')}`,
    eMail: `servizio${index + 1}@pistoia.example.org`,
    'Sito web': numbers.chance(0.3) ? `https://pistoia-rete.example.org/servizi/${index + 1}` : null,
    'Data aggiornamento': `${dayFirst(addDays(snapshotDay, -numbers.integer(0, 59)))} 12:30`,
    'Attivo dal': dayFirst(addDays(snapshotDay, -numbers.integer(60, 2500))),
    'Attivo fino al': ended ? dayFirst(addDays(snapshotDay, -numbers.integer(1, 59))) : numbers.chance(0.2) ? '31/12/2026' : null,
  };
}

interface Hours {
  readonly place?: string;
  readonly room?: string;
  readonly service?: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

function scheduleRow({ place, room, service, day, from, to }: Hours, index: number) {
  return {
    Progressivo: index + 1, 'Codice sede': place ?? null, 'Codice aula': room ?? null, 'Codice servizio': service ?? null, Giorno: day, Dalle: from, Alle: to,
    'Valido dal': '01/09/2025', 'Valido fino al': index % 25 === 0 ? '31/07/2026' : null, Note: service === undefined ? null : 'Su appuntamento.',
  };
}

/** `1250` → `1.250,00`. */
function euros(amount: number): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}
