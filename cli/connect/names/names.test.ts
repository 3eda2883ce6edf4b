import { describe, expect, test } from 'vitest';
import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';
import { entityTraits } from '../tables/entityTraits.ts';
import { publicCodes } from '../words/codes.ts';
import { dictionaries, entityPhrases, fieldPhrases } from './lexicon.ts';
import { matchName } from './nameMatch.ts';
import { nameTokens, stem } from './nameTokens.ts';

/** Records about persons are never proposed: who shares them says how. */
const models = domains.flatMap((domain) => [...readModel(subgraphSdl(domain)).values()]).filter(({ isPersonal }) => !isPersonal);
const fieldOf = (entity: string, path: string, name: string, neutral: readonly string[] = []): number => matchName(nameTokens(name), fieldPhrases(entity, path), new Set(neutral.map(stem)))?.score ?? 0;

describe('a name says a field', () => {
  test.each([
    ['CourseInstance', 'startDate', ['data_inici', 'dataInici', 'Fecha de inicio', 'DATA INIZIO', 'fec_ini', 'start_date', 'StartDate', 'datainici']],
    ['Offer', 'totalJobOpenings', ['places', 'num_vacantes', 'NumeroLavoratoriRichiesti', 'openings']],
    ['Facility', 'address.postalCode', ['cp', 'Codi postal', 'CAP', 'postcode', 'cod_postal']],
    ['Service', 'eligibility.minimumAge', ['edat_min', 'Edad mínima', 'Età min', 'minimum_age']],
    ['CourseInstance', 'seatsLeft', ['places_lliures', 'plazasLibres', 'POSTI_DISP', 'seats left']],
  ])('%s.%s, however it is written and in whichever language', (entity, path, names) => {
    for (const name of names) expect(fieldOf(entity, path, name), name).toBeGreaterThanOrEqual(0.85);
  });

  test('less if it says more than the field', () => {
    expect(fieldOf('Course', 'hours', 'hores')).toBe(1);
    expect(fieldOf('Course', 'hours', 'hores_pràctiques')).toBeLessThan(0.6);
  });

  test('as well if what it says more is neutral', () => {
    expect(fieldOf('Offer', 'area', 'codi_municipi_oferta')).toBeLessThan(0.65);
    expect(fieldOf('Offer', 'area', 'codi_municipi_oferta', ['codi', 'oferta'])).toBeGreaterThan(0.9);
  });
});

describe('the dictionaries', () => {
  test('name every entity and every field of the SDL in each language', () => {
    const missing = models.flatMap((model) => [
      ...(entityPhrases(model.name).length === 0 ? [model.name] : []),
      ...[...model.fields.keys()].flatMap((path) => {
        const spoken = new Set(fieldPhrases(model.name, path).map(({ language }) => language));
        return [...dictionaries.keys()].filter((language) => !spoken.has(language)).map((language) => `${language} ${model.name}.${path}`);
      }),
    ]);
    expect(missing).toEqual([]);
  });

  test('have no word for what the SDL hasn’t', () => {
    const enums = new Map(models.flatMap((model) => [...model.fields.values()].flatMap((field) => (field.enum ? [[field.enum.name, field.enum.values] as const] : []))));
    for (const [language, words] of dictionaries) {
      expect(Object.keys(words.entities).filter((name) => !models.some((model) => model.name === name)), language).toEqual([]);
      for (const [name, values] of Object.entries(words.values)) expect(Object.keys(values).filter((value) => !enums.get(name)?.includes(value)), `${language} ${name}`).toEqual([]);
    }
    for (const { enum: name, codes } of publicCodes) expect(Object.values(codes).filter((value) => !enums.get(name)?.includes(value)), name).toEqual([]);
  });

  test('every entity has its traits, and they are its fields', () => {
    for (const model of models) {
      const traits = entityTraits[model.name];
      expect(traits, model.name).toBeDefined();
      for (const path of [...(traits?.typical ?? []), ...(traits?.needs.flat() ?? [])]) expect(model.fields.has(path), `${model.name}.${path}`).toBe(true);
    }
  });
});
