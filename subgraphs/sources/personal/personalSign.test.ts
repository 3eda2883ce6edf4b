import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBankAccount, isCodiceFiscale, isNif, isSocialSecurityNumber } from './checkDigits.ts';
import { personalSign } from './personalSign.ts';

const kindOf = (name: string): string | undefined => personalSign({ name })?.kind;

describe('a column looks personal by its name', () => {
  test.each([
    ['telephone', ['telefon', 'TELEFONO_1', 'telefonLoc', 'tel', 'Cellulare', 'num_fax', 'mòbil']],
    ['email', ['mail', 'eMail', 'correu', 'correo_electronico', 'adreça electrònica', 'Posta elettronica', 'PEC']],
    ['national-id', ['dni', 'NIF', 'num_nie', 'codice_fiscale', 'CodFiscale', 'passaport', 'núm. seguretat social', 'document_identitat']],
    ['birth-date', ['data_naixement', 'fechaNacimiento', 'f_nac', 'DataNascita', 'birth_date', 'dob']],
    ['person-name', ['cognoms', 'primer_apellido', 'Cognome', 'nomComplet', 'nombre_alumno', 'persona de contacte', 'Referente', 'responsable']],
    ['address', ['adreça', 'domicilio', 'Indirizzo', 'calleLoc', 'carrer', 'nom_via', 'street_address']],
    ['health', ['grau_discapacitat', 'discapacidad', 'Disabilità', 'malaltia', 'baixa mèdica']],
    ['bank', ['IBAN', 'compte_bancari', 'cuenta corriente', 'ccc']],
    ['origin', ['nacionalitat', 'Cittadinanza', 'país_origen', 'lloc de procedència']],
    ['belief', ['religió', 'afiliació_sindical', 'orientación sexual']],
  ])('as %s', (kind, names) => {
    expect(Object.fromEntries(names.map((name) => [name, kindOf(name)]))).toEqual(Object.fromEntries(names.map((name) => [name, kind])));
  });

  test('or by its comment', () => {
    expect(personalSign({ name: 'c17', comment: 'Telèfon mòbil de la persona' })).toEqual({ kind: 'telephone', by: 'name' });
  });

  test('and not where the words speak of something else', () => {
    const names = ['titol', 'nom', 'Denominazione', 'codi_postal', 'web', 'adreça web', 'id_responsable', 'rolContacte', 'treballadors', 'perDiscapacitats', 'Accesso disabili', 'accessibile_disabili', 'accesible_discapacidad', 'edat_min', 'mobilitat', 'tipus_document', 'data_alta', 'places', 'centre', 'salari_brut', 'nacional', 'barri', 'correspondencia'];
    expect(names.filter((name) => kindOf(name) !== undefined)).toEqual([]);
  });
});

describe('a column looks personal by what it holds', () => {
  const signOf = (...values: string[]): unknown => personalSign({ name: 'c1' }, values);

  test('also when only one value in twenty has check digits that are right', () => {
    const others = Array.from({ length: 38 }, (_, index) => `expedient ${index}`);
    expect(signOf(...others, '12345678-Z', 'X1234567L')).toMatchObject({ kind: 'national-id', by: 'content', share: 0.05 });
    expect(signOf(...others, '12345678-A', 'X1234567A')).toBeUndefined();
  });

  test.each([
    ['national-id', ['RSSMRA85T10A562S', 'rss mra 85t10 a562s', '']],
    ['bank', ['ES91 2100 0418 4502 0005 1332', '21000418450200051332', 'pendent']],
    ['email', ['info@example.org', 'cap', 'algu@example.com']],
    ['telephone', ['972 010 101', '+34 666 11 22 33', '872.10.10.10']],
    ['telephone', ['0573 37 04 57', '0572-95141', '333 1234567']],
    ['address', ['Carrer Major, 3', 'C/ de la Pau 12 2n', 'Via Roma, 1', 'Piazza Garibaldi snc']],
    ['person-name', ['Maria Puig i Soler', 'García López, Antonio', 'ROSSI GIULIA']],
  ])('%s', (kind, values) => {
    expect(signOf(...values)).toMatchObject({ kind, by: 'content' });
  });

  test('and not by values of public things', () => {
    expect(signOf('Escola Joan Maragall', 'Institut Pau Vila', 'Centre Cívic Sant Jordi')).toBeUndefined();
    expect(signOf('17079', '08019', '250120')).toBeUndefined();
    expect(signOf('Cuiner/a', 'Auxiliar Administratiu', 'Peó de Magatzem')).toBeUndefined();
    expect(signOf('2024-01-31', '31/01/2024', '41.98')).toBeUndefined();
    expect(signOf('100000001', '100000002')).toBeUndefined();
  });
});

describe('check digits', () => {
  test('a NIF has one right letter', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
      const digits = String(number).padStart(8, '0');
      return [...'TRWAGMYFPDXBNJZSQVHLCKE'].filter((letter) => isNif(digits + letter)).length === 1;
    }));
  });

  test('a codice fiscale with one letter changed is wrong', () => {
    expect(isCodiceFiscale('RSSMRA85T10A562S')).toBe(true);
    expect(isCodiceFiscale('RSSMRA85T10A563S')).toBe(false);
    expect(isCodiceFiscale('RSSMRA85T10A562T')).toBe(false);
  });

  test('a social security number ends in the rest of a division by 97', () => {
    expect(isSocialSecurityNumber('28/12345678/40')).toBe(true);
    expect(isSocialSecurityNumber('28/12345678/41')).toBe(false);
  });

  test('an account has its two digits', () => {
    expect(isBankAccount('2100 0418 45 0200051332')).toBe(true);
    expect(isBankAccount('2100 0418 46 0200051332')).toBe(false);
    expect(isBankAccount('ES9121000418450200051332')).toBe(true);
  });
});
