import { random } from '../../../demo/generate/random.ts';
import { firstContacts, organizations } from './organizations.ts';

/** Rows of `Protocolli`, the agreements (protocolli d'intesa). Invented: none of the organizations signed them. */
export const agreementRows = [
  { Numero: '2023/1', Titolo: 'Protocollo d’intesa per la rete dei punti di primo contatto', Oggetto: 'Accogliere, informare e inviare al centro per l’impiego.\nOgni ente mette a disposizione uno sportello.', 'Data firma': '14/04/2023', Scadenza: '13/04/2027' },
  { Numero: '2024/3', Titolo: 'Protocollo per l’orientamento nel terzo settore', Oggetto: 'Orientare le persone seguite dai servizi sociali.', 'Data firma': '20/06/2024', Scadenza: '19/06/2026' },
  { Numero: '2025/2', Titolo: 'Intesa sulla formazione nel vivaismo', Oggetto: 'Corsi brevi e tirocini nelle aziende vivaistiche.', 'Data firma': '10/03/2025', Scadenza: null },
];

const thirdSector = organizations.filter(({ kind }) => kind === 'ETS');
const teachers = organizations.filter(({ kind }) => kind === 'FOR' || kind === 'IMP');
const parties = [firstContacts, random('pistoia-rete/firme/2').sample(thirdSector, 8), random('pistoia-rete/firme/3').sample(teachers, 10)];

/** Rows of `Firme`: everybody accredited for first contact signed the first agreement. */
export const signatureRows = agreementRows.flatMap(({ Numero, 'Data firma': signed }, agreement) => (parties[agreement] ?? []).map(({ code, name }) => ({
  Protocollo: Numero, 'Codice ente': code, Ruolo: name.startsWith('Provincia') ? 'Promotore' : 'Aderente', 'Data firma': signed,
})));

/** Rows of `Accreditamenti`. */
export const accreditationRows = [
  ...firstContacts.map((owner) => ({ owner, level: 'PRIMO CONTATTO', scope: owner.kind === 'SIN' ? 'Iscritti e lavoratori della provincia' : `Residenti: ${owner.town.nome}`, from: '01/05/2023', to: '13/04/2027', agreement: '2023/1' })),
  ...(parties[1] ?? []).map((owner) => ({ owner, level: 'ORIENTAMENTO', scope: 'Persone seguite dai servizi sociali', from: '01/07/2024', to: '19/06/2026', agreement: '2024/3' })),
].map(({ owner, level, scope, from, to, agreement }, index) => ({
  Codice: index + 1, 'Codice ente': owner.code, Livello: level, Ambito: scope, 'Data inizio': from, Scadenza: to, Protocollo: agreement,
}));
