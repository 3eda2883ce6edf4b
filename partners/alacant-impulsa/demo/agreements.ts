import { random } from '../../../demo/generate/random.ts';
import { organizations } from './organizations.ts';

const others = organizations.filter(({ kind, name }) => ['O', 'S', 'K', 'B', 'U', 'C'].includes(kind) || name.startsWith('Agencia'));

/** Rows of `convenios`, known by year and number. Invented: none of the organizations signed them. */
export const agreementRows = [
  { 'año': 2023, 'número': 4, 'título': 'Pacto por el empleo de la ciudad', objeto: 'Coordinar los recursos de empleo de las cuatro zonas.', firmado: '2023-05-18', vence: '2027-05-17' },
  { 'año': 2024, 'número': 1, 'título': 'Convenio de centros satélite', objeto: 'Abrir centros satélite en locales de las entidades.', firmado: '2024-02-09', vence: '2026-02-08' },
  { 'año': 2025, 'número': 2, 'título': 'Convenio de formación con prácticas', objeto: 'Ofrecer prácticas en empresas al alumnado.', firmado: '2025-03-03', vence: null },
];

/** Rows of `firmas`. */
export const signatureRows = agreementRows.flatMap((agreement) => random(`alacant-impulsa/firmas/${agreement['año']}`).sample(others, 12).map(({ code }, index) => ({
  'año': agreement['año'], 'número': agreement['número'], entidad: code, papel: index === 0 ? 'Promueve' : 'Colabora', fecha: agreement.firmado,
})));

/** Rows of `acreditaciones`: who may run a satellite centre, and what for. */
export const accreditationRows = others.filter(({ kind }) => kind === 'O' || kind === 'C').map(({ code, kind }, index) => ({
  id: index + 1, entidad: code, nivel: kind === 'C' ? 'formación' : index % 4 === 0 ? 'orientación' : 'acogida', alcance: 'Ciudad de Alacant', desde: '2024-02-09', hasta: index % 6 === 0 ? '2025-12-31' : '2026-02-08', 'año': 2024, 'número': 1,
}));
