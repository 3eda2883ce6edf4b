import { random } from '../../../demo/generate/random.ts';
import { firstContacts, organizations, shortIstat, streets, towns } from './organizations.ts';
import type { Organization, Town } from './organizations.ts';

/** A place of the network; job centres are in a file of their own, `CentriPerImpiego`, the others in `Sedi`. */
export interface Facility {
  readonly code: string;
  readonly kind: 'CPI' | 'PUNTO' | 'SCUOLA' | 'BIBLIOTECA' | 'IMPRESE';
  readonly owner: Organization;
  readonly name: string;
  readonly town: Town;
}

const jobCentres: Readonly<Record<string, string>> = { Pistoia: 'Pistoia, Agliana, Montale, Serravalle Pistoiese', Quarrata: 'Quarrata', 'Monsummano Terme': 'Valdinievole est', Pescia: 'Valdinievole ovest', 'San Marcello Piteglio': 'Montagna pistoiese' };
const unionTowns = new Set(['Montecatini-Terme', 'Quarrata', 'Pescia', 'Agliana', 'Monsummano Terme']);
const activities: Readonly<Record<Facility['kind'], string>> = {
  CPI: 'accoglienza, orientamento, ricerca, preselezione', PUNTO: 'accoglienza, ricerca', SCUOLA: 'formazione, laboratori', BIBLIOTECA: 'accoglienza, ricerca, seminari brevi', IMPRESE: 'impresa, preselezione',
};
const equipment: Readonly<Record<string, string>> = {
  Aula: 'Lavagna, Proiettore', Laboratorio: 'Banchi da lavoro, Aspirazione', Informatica: 'Computer, Proiettore, Stampante', Riunioni: 'Tavolo, Schermo', Ufficio: 'Computer', Auditorium: 'Impianto audio, Proiettore',
};

/** Five job centres, a first-contact point at each town hall and union (the unions have five more each), schools, the library and business centres. */
export const facilities: readonly Facility[] = [
  ...towns.filter(({ nome }) => nome in jobCentres).map((town) => ({ kind: 'CPI' as const, owner: named('Agenzia regionale'), name: `Centro per l’impiego di ${town.nome}`, town })),
  ...firstContacts.map((owner) => ({ kind: 'PUNTO' as const, owner, name: `Punto di primo contatto – ${owner.name}`, town: owner.town })),
  ...firstContacts.filter(({ kind }) => kind === 'SIN').flatMap((owner) => towns.filter(({ nome }) => unionTowns.has(nome)).map((town) => ({ kind: 'PUNTO' as const, owner, name: `Punto di primo contatto – ${owner.acronym} ${town.nome}`, town }))),
  ...organizations.filter(({ kind }) => kind === 'FOR').map((owner) => ({ kind: 'SCUOLA' as const, owner, name: owner.name, town: owner.town })),
  ...[named('Biblioteca')].map((owner) => ({ kind: 'BIBLIOTECA' as const, owner, name: owner.name, town: owner.town })),
  ...organizations.filter(({ kind, acronym }) => kind === 'CAM' || acronym === 'CNA').map((owner) => ({ kind: 'IMPRESE' as const, owner, name: `Sportello imprese – ${owner.acronym}`, town: owner.town })),
].map((each, index) => ({ code: each.kind === 'CPI' ? `CPI${index + 1}` : `S${String(index - 4).padStart(3, '0')}`, ...each }));

/** Rows of `CentriPerImpiego`. */
export const jobCentreRows = facilities.filter(({ kind }) => kind === 'CPI').map((facility) => {
  const { Indirizzo, Latitudine, Longitudine } = whereabouts(facility);
  return {
    idCentro: facility.code,
    Denominazione: facility.name,
    Indirizzo,
    Comune: facility.town.nome,
    'Codice ISTAT': shortIstat(facility.town),
    BacinoDiCompetenza: jobCentres[facility.town.nome] as string,
    Telefono: `0573 0001${facility.code.slice(-1)}0`,
    eMail: `cpi.${facility.code.slice(-1)}@pistoia.example.org`,
    Latitudine,
    Longitudine,
  };
});

/** Rows of `Sedi`. */
export const placeRows = facilities.filter(({ kind }) => kind !== 'CPI').map((facility, index) => ({
  'Codice sede': facility.code,
  Denominazione: facility.name,
  Tipologia: facility.kind,
  'Codice ente': facility.owner.code,
  'Codice ISTAT': shortIstat(facility.town),
  Comune: facility.town.nome,
  ...whereabouts(facility),
  Telefono: `0573 000${String(200 + index)}`,
  eMail: `sede${index + 1}@pistoia.example.org`,
  'Accesso disabili': index % 4 === 3 ? 'No' : 'Sì',
  'Note di accesso': index % 4 === 3 ? 'Scalino all’ingresso: suonare.' : index % 3 === 0 ? 'Rampa e bagno attrezzato.' : null,
  'Attività': activities[facility.kind],
}));

/** Rows of `Aule`. */
export const spaceRows = facilities.filter(({ kind }, index) => kind !== 'PUNTO' || index % 3 === 0).flatMap((facility) => {
  const kinds = facility.kind === 'SCUOLA' ? ['Aula', 'Laboratorio'] : facility.kind === 'CPI' ? ['Ufficio', 'Informatica'] : facility.kind === 'BIBLIOTECA' ? ['Auditorium', 'Riunioni'] : ['Riunioni'];
  return kinds.map((kind, index) => {
    const numbers = random(`pistoia-rete/aule/${facility.code}/${index}`);
    const seats = kind === 'Ufficio' ? 3 : kind === 'Auditorium' ? 120 : numbers.integer(8, 28);
    return { 'Codice aula': `${facility.code}-${index + 1}`, 'Codice sede': facility.code, Nome: `${kind} ${index + 1}`, Tipo: kind, Posti: seats, 'Superficie mq': comma(Math.round(seats * 23.5) / 10), Dotazioni: equipment[kind] as string };
  });
});

/** A number with a decimal comma. */
export function comma(number: number): string {
  return String(number).replace('.', ',');
}

/** An invented address, and a point up to some 400 metres from the town's middle. */
function whereabouts({ code, town }: Facility) {
  const numbers = random(`pistoia-rete/sedi/${code}`);
  const near = (degrees: string): string => comma(Math.round((Number(degrees) + (numbers.next() - 0.5) * 0.008) * 1e5) / 1e5);
  return { Indirizzo: `${numbers.pick(streets)}, ${numbers.integer(1, 90)}`, Latitudine: near(town.latitudine), Longitudine: near(town.longitudine) };
}

function named(beginning: string): Organization {
  const found = organizations.find(({ name }) => name.startsWith(beginning));
  if (!found) throw new Error(`Expected an organization whose name begins with ${beginning}, got none`);
  return found;
}
