import { entityOf, keyValue } from '../data/thing.ts';
import type { Model } from '../model/model.ts';
import { fieldOf, namedIn, typeOf } from '../model/model.ts';
import type { KeyValues } from './values.ts';

/** The keys of the model's entities, for the arguments that look them up; one is nobody's. */
export function keyValuesOf(model: Model): KeyValues {
  const known: Record<string, readonly (string | number)[]> = {};
  for (const root of model.types.filter(({ kind }) => kind === 'root')) {
    for (const field of root.fields) {
      const type = field.lookup?.type ?? (typeof field.effect === 'object' ? field.effect.type : undefined);
      const argument = field.arguments.find(({ name }) => name !== 'value');
      const key = type === undefined || !argument ? undefined : fieldOf(model, type, argument.name);
      if (!key || !argument) continue;
      const { space = '', indices = [] } = typeOf(model, type ?? '') ?? {};
      const values = indices.flatMap((index) => {
        const thing = entityOf(model, space, index);
        return thing ? [keyValue(model, thing, key) as string | number] : [];
      });
      known[`${root.name}.${field.name}(${argument.name}:)`] = [...values, namedIn(argument.type) === 'Int' ? 9999 : 'nobody'];
    }
  }
  return known;
}
