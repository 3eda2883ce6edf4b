import type { PartnerStatus } from '../partnerStatuses.ts';

/** The languages of the front page, in the order of its menu; the first is spoken when none is asked for. */
export const languages = ['ca', 'es', 'en', 'it'] as const;

/** A language of the front page. */
export type PageLanguage = (typeof languages)[number];

/** The words of the front page. */
export interface PageTexts {
  readonly language: string;
  readonly languages: string;
  readonly summary: string;
  readonly start: string;
  readonly explorer: string;
  readonly graph: string;
  readonly readiness: string;
  readonly partners: string;
  readonly partner: string;
  readonly state: string;
  readonly since: string;
  readonly noPartners: string;
  readonly unreachable: string;
  readonly status: Readonly<Record<PartnerStatus, string>>;
}

/** The words of the front page in every language. */
export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = {
  ca: {
    language: 'Català',
    languages: 'Llengua',
    summary: 'Les ofertes, la formació, els equipaments i les xifres d’ocupació d’un territori, en una sola consulta. Cada entitat manté la seva base de dades; aquí no se’n desa cap còpia.',
    start: 'Per començar',
    explorer: 'Explorador amb exemples',
    graph: 'Adreça del graf GraphQL',
    readiness: 'Estat del servei (JSON)',
    partners: 'Entitats participants',
    partner: 'Entitat',
    state: 'Estat',
    since: 'Des de',
    noPartners: 'Ara mateix cap entitat no respon.',
    unreachable: 'Ara mateix no es pot arribar a aquestes parts del graf:',
    status: { OK: 'Respon', UNAVAILABLE: 'No disponible', TIMEOUT: 'Massa lenta', DRIFT: 'Ha canviat d’estructura' },
  },
  es: {
    language: 'Español',
    languages: 'Idioma',
    summary: 'Las ofertas, la formación, los equipamientos y las cifras de empleo de un territorio, en una sola consulta. Cada entidad mantiene su base de datos; aquí no se guarda ninguna copia.',
    start: 'Para empezar',
    explorer: 'Explorador con ejemplos',
    graph: 'Dirección del grafo GraphQL',
    readiness: 'Estado del servicio (JSON)',
    partners: 'Entidades participantes',
    partner: 'Entidad',
    state: 'Estado',
    since: 'Desde',
    noPartners: 'Ahora mismo no responde ninguna entidad.',
    unreachable: 'Ahora mismo no se puede acceder a estas partes del grafo:',
    status: { OK: 'Responde', UNAVAILABLE: 'No disponible', TIMEOUT: 'Demasiado lenta', DRIFT: 'Ha cambiado de estructura' },
  },
  en: {
    language: 'English',
    languages: 'Language',
    summary: 'The job offers, training, facilities and employment figures of a territory, in one query. Every agency keeps its own database; no copy is stored here.',
    start: 'Getting started',
    explorer: 'Explorer with examples',
    graph: 'Address of the GraphQL graph',
    readiness: 'State of the service (JSON)',
    partners: 'Partners',
    partner: 'Partner',
    state: 'State',
    since: 'Since',
    noPartners: 'No partner answers at the moment.',
    unreachable: 'These parts of the graph can’t be reached at the moment:',
    status: { OK: 'Answers', UNAVAILABLE: 'Unavailable', TIMEOUT: 'Too slow', DRIFT: 'Changed its structure' },
  },
  it: {
    language: 'Italiano',
    languages: 'Lingua',
    summary: 'Le offerte di lavoro, la formazione, le sedi e i dati sull’occupazione di un territorio, in una sola interrogazione. Ogni ente conserva la propria base di dati; qui non se ne salva alcuna copia.',
    start: 'Per iniziare',
    explorer: 'Esploratore con esempi',
    graph: 'Indirizzo del grafo GraphQL',
    readiness: 'Stato del servizio (JSON)',
    partners: 'Enti partecipanti',
    partner: 'Ente',
    state: 'Stato',
    since: 'Da',
    noPartners: 'Al momento nessun ente risponde.',
    unreachable: 'Al momento queste parti del grafo non sono raggiungibili:',
    status: { OK: 'Risponde', UNAVAILABLE: 'Non disponibile', TIMEOUT: 'Troppo lento', DRIFT: 'Ha cambiato struttura' },
  },
};
