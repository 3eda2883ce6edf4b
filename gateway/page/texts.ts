import type { PartnerStatus } from '../partnerStatuses.ts';

/** The languages of the pages, in the order of its menu; the first is spoken when none is asked for. */
export const languages = ['ca', 'es', 'en', 'it'] as const;

/** A language of the pages. */
export type PageLanguage = (typeof languages)[number];

/** The words of the front page and the status page. */
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
  /** Before the time at which quiet hours end. */
  readonly resting: string;
  readonly statusPage: string;
  readonly subgraph: string;
  readonly refused: string;
  readonly refusedMeaning: string;
  readonly noneRefused: string;
  readonly supergraphRefused: string;
  readonly supergraphRefusedMeaning: string;
}

/** The words of both pages in every language. */
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
    resting: 'En repòs; torna a respondre:',
    statusPage: 'Estat de les entitats',
    subgraph: 'Part del graf',
    refused: 'Canvis refusats',
    refusedMeaning: 'Aquests canvis tenen errors i no s’han aplicat: cada entitat continua com abans, i es tornen a provar quan es corregeixen. Els motius són en anglès.',
    noneRefused: 'Cap canvi refusat.',
    supergraphRefused: 'Supergraf refusat',
    supergraphRefusedMeaning: 'El fitxer del supergraf té un error i no s’ha aplicat: es continua fent servir l’anterior, i es torna a provar quan canvia. El motiu és en anglès.',
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
    resting: 'En reposo; vuelve a responder:',
    statusPage: 'Estado de las entidades',
    subgraph: 'Parte del grafo',
    refused: 'Cambios rechazados',
    refusedMeaning: 'Estos cambios tienen errores y no se han aplicado: cada entidad sigue como antes, y se vuelven a probar cuando se corrigen. Los motivos están en inglés.',
    noneRefused: 'Ningún cambio rechazado.',
    supergraphRefused: 'Supergrafo rechazado',
    supergraphRefusedMeaning: 'El archivo del supergrafo tiene un error y no se ha aplicado: se sigue usando el anterior, y se vuelve a probar cuando cambia. El motivo está en inglés.',
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
    resting: 'Resting until',
    statusPage: 'State of the partners',
    subgraph: 'Part of the graph',
    refused: 'Refused changes',
    refusedMeaning: 'These changes have mistakes and were not taken over: each partner goes on as before, and they are tried again once corrected.',
    noneRefused: 'No refused changes.',
    supergraphRefused: 'Refused supergraph',
    supergraphRefusedMeaning: 'The supergraph file has a mistake and was not taken over: the one before stays in use, and the file is tried again once it changes.',
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
    resting: 'A riposo; torna a rispondere:',
    statusPage: 'Stato degli enti',
    subgraph: 'Parte del grafo',
    refused: 'Modifiche rifiutate',
    refusedMeaning: 'Queste modifiche contengono errori e non sono state applicate: ogni ente continua come prima, e si riprovano una volta corrette. I motivi sono in inglese.',
    noneRefused: 'Nessuna modifica rifiutata.',
    supergraphRefused: 'Supergrafo rifiutato',
    supergraphRefusedMeaning: 'Il file del supergrafo contiene un errore e non è stato applicato: resta in uso quello precedente, e si riprova quando il file cambia. Il motivo è in inglese.',
  },
};
