import type { Draw } from '../draw.ts';
import type { DraftModel } from './draft.ts';

/** Enums and input objects: those for output are united, those for input cut down to what all subgraphs have. */
export function addInputs(draw: Draw, model: DraftModel): void {
  const names = model.subgraphs.map(({ name }) => name);
  const isNew = model.subgraphs.every(({ federation }) => federation === 2);
  const shades = ['RED', 'GREEN', 'BLUE', 'GREY'];
  model.enums.push(
    // Output alone: a union. Some subgraphs have no value of their own beyond RED.
    { name: 'Shade', values: Object.fromEntries(names.map((name) => [name, ['RED', ...draw.some(shades.slice(1), 0)]])), inaccessible: isNew && draw.chance(30) ? ['GREY'] : [] },
    // Input alone: an intersection.
    { name: 'Order', values: Object.fromEntries(names.map((name) => [name, ['UP', 'DOWN', ...draw.some(['SIDEWAYS', 'AROUND'], 0)]])), inaccessible: [] },
    { name: 'Size', values: Object.fromEntries(names.map((name) => [name, ['SMALL', 'LARGE']])), inaccessible: [] },
  );
  model.inputs.push({
    name: 'Filter',
    fields: [
      { name: 'text', type: 'String', subgraphs: names },
      { name: 'most', type: 'Int', ...(draw.chance(50) && { defaultValue: '3' }), subgraphs: names },
      { name: 'size', type: 'Size', subgraphs: names },
      { name: 'words', type: '[String!]', subgraphs: names },
      { name: 'extra', type: 'Int', ...(draw.chance(50) && { defaultValue: '5' }), subgraphs: draw.some(names, 1).slice(0, names.length - 1) },
      { name: 'within', type: 'Filter', subgraphs: names },
    ].filter(({ subgraphs }) => subgraphs.length > 0),
  });
}
