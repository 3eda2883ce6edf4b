import { nothing } from './failures.ts';
import { writeLiteral } from './literal.ts';
import type { Literal } from './literal.ts';
import type { Slot } from './slot.ts';
import type { Writer } from './variant.ts';

/** So many objects are written before the code of their writer is generated, as what runs seldom isn't worth it; tests ask for it at once. */
export const generation = { after: 2000 };

/** The writer of an object's fields in order, closed by `after`. */
export function slotsWriter(slots: readonly Slot[], after: Literal): Writer {
  // A name that every object inherits counts only as its own.
  if (slots.some(({ key }) => key in Object.prototype)) return carefulWriter(slots, after);
  let count = 0;
  let generated: Writer | undefined;
  return (value, at) => {
    if (generated !== undefined) return generated(value, at);
    if (count++ >= generation.after) return (generated = generatedWriter(slots, after))(value, at);
    let end = at;
    for (const slot of slots) {
      end = slot.write((value as Readonly<Record<string, unknown>>)[slot.key], end, slot);
      if (end < 0) return nothing;
    }
    return writeLiteral(after, end);
  };
}

function carefulWriter(slots: readonly Slot[], after: Literal): Writer {
  return (value, at) => {
    let end = at;
    for (const slot of slots) {
      end = slot.write(Object.hasOwn(value as object, slot.key) ? (value as Readonly<Record<string, unknown>>)[slot.key] : undefined, end, slot);
      if (end < 0) return nothing;
    }
    return writeLiteral(after, end);
  };
}

/** The same without a loop, so that each property is read at a place of its own, which the engine makes fast. Names get into the code as JSON strings alone. */
function generatedWriter(slots: readonly Slot[], after: Literal): Writer {
  const lines = slots.flatMap(({ key }, index) => [`at = write${index}(value[${JSON.stringify(key)}], at, slot${index});`, 'if (at < 0) return nothing;']);
  const names = slots.map((_, index) => `const slot${index} = slots[${index}], write${index} = slot${index}.write;`);
  const code = `"use strict"; ${names.join(' ')} return (value, at) => { ${lines.join(' ')} return writeLiteral(after, at); };`;
  // eslint-disable-next-line no-new-func, no-implied-eval
  return new Function('slots', 'after', 'writeLiteral', 'nothing', code)(slots, after, writeLiteral, nothing) as Writer;
}
