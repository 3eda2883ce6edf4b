import { random } from '../../../demo/generate/random.ts';
import { organizations } from './organizations.ts';

const partners = organizations.filter(({ tipus }) => tipus !== 'AJ');
const actionTitles = ['Diagnosi compartida', 'Taula de coordinació', 'Programa pilot', 'Materials i difusió', 'Seguiment i avaluació'];

/** The axes of the city's strategic plan for employment: invented after the axes that such plans have. */
export const axes = [
  'Governança i treball en xarxa', 'Orientació i acompanyament', 'Formació adaptada al territori', "Teixit empresarial i prospecció", 'Emprenedoria i economia social', 'Igualtat i inclusió',
].map((titol, index) => ({ codi: `E${index + 1}`, titol }));

/** The actions of each axis, with the organization that answers for them. */
export const actions = axes.flatMap(({ codi }, axis) => actionTitles.map((titol, index) => {
  const numbers = random(`imo-lleida/accions/${axis}/${index}`);
  return {
    codi: `${codi}.${index + 1}`,
    eix: codi,
    titol: `${titol} (${axes[axis]?.titol.toLowerCase()})`,
    responsable: numbers.pick(partners).id,
    inici: `${numbers.integer(2023, 2025)}-01-01`,
    fi: '2027-12-31',
    estat: numbers.pick(['pendent', 'en curs', 'feta']),
    pressupost: numbers.integer(2, 90) * 500,
  };
}));

/** The agreements of the plan. Invented: none of these organizations signed them. */
export const agreements = [
  { id: 1, titol: "Pacte local per a l'ocupació de Lleida", objecte: 'Compartir recursos i fer el seguiment del pla estratègic.', signat: 1674000000, fins: 1830297600 },
  { id: 2, titol: "Conveni de la campanya de la fruita", objecte: "Acollir i orientar les persones que vénen a treballar a la collita.", signat: 1743465600, fins: 1767139200 },
  { id: 3, titol: 'Conveni de punts de primera acollida', objecte: "Acreditar entitats per rebre, informar i derivar.", signat: 1709251200, fins: 1835395200 },
];

/** Who signed them. */
export const signatures = agreements.flatMap(({ id, signat }) => random(`imo-lleida/signatures/${id}`).sample(partners, id === 1 ? 24 : 10).map(({ id: entitat }) => ({ entitat, signat, conveni: id })))
  .map(({ conveni, entitat, signat }, index) => ({ num: index + 1, conveni, entitat, paper: index % 7 === 0 ? 'Coordina' : 'Hi participa', signat: signat + (index % 5) * 86400 }));

/** Who may be a first-contact point and more, under the third agreement. */
export const accreditations = partners.filter(({ id }) => id % 3 === 0).map(({ id: entitat, tipus }, index) => ({
  num: index + 1,
  entitat,
  nivell: tipus === 'SPO' ? 4 : tipus === 'FOR' || tipus === 'UNI' ? 3 : tipus === 'CC' ? 2 : 1,
  abast: 'Acollida i informació a la província de Lleida',
  des_de: '01/03/2024',
  fins: index % 9 === 0 ? '28/02/2026' : '29/02/2028',
  conveni: 3,
}));
