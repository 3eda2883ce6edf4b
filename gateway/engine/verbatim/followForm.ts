import { orNull, steps } from './form.ts';
import type { Form } from './form.ts';
import { nameAt } from './names.ts';
import { intEnd, numberEnd } from './numberEnd.ts';
import { textEnd } from './textEnd.ts';
import { booleanEnd, isNull, valueEnd } from './valueEnd.ts';

/** Goes through the bytes by a form, each once. Gives where what has the form ends, or -1 at the first that is otherwise. UTF-8 isn't looked at. */
export function followForm({ code, before, names, branches }: Form, bytes: Buffer, view: DataView, at: number): number {
  const lastWord = bytes.length - 8;
  let next = 0;
  for (;;) {
    let step = code[next] as number;
    const operand = code[next + 1] as number;
    const length = code[next + 2] as number;
    let word = code[next + 3] as number;
    next += 4;
    if (length >= 8) {
      const last = at + length - 8;
      if (last > lastWord) return -1;
      for (; at < last; at += 8) if (view.getFloat64(at, true) !== before[word++]) return -1;
      if (view.getFloat64(last, true) !== before[word]) return -1;
      at = last + 8;
    } else {
      for (const end = at + length; at < end; at++) if (bytes[at] !== before[word++]) return -1;
    }
    if (step >= orNull) {
      step -= orNull;
      if (isNull(bytes, at)) {
        at += 4;
        if (step === steps.nullable || step === steps.list) next = operand;
        continue;
      }
      if (step === steps.text || step === steps.name) {
        if (bytes[at] !== 34) return -1;
        at++;
      }
    }
    switch (step) {
      case steps.text:
        at = textEnd(bytes, view, at);
        break;
      case steps.int:
        at = intEnd(bytes, at);
        break;
      case steps.number:
        at = numberEnd(bytes, at);
        break;
      case steps.boolean:
        at = booleanEnd(bytes, at);
        break;
      case steps.name:
      case steps.type: {
        const set = names[operand] as Form['names'][number];
        const position = nameAt(set, bytes, at);
        if (position < 0) return -1;
        at += (set.bytes[position] as Uint8Array).length + 1;
        if (step === steps.type) next = (branches[operand] as readonly number[])[position] as number;
        break;
      }
      case steps.any:
        at = isNull(bytes, at) ? -1 : valueEnd(bytes, view, at);
        break;
      case steps.list:
        if (bytes[at] !== 91) return -1;
        if (bytes[++at] === 93) {
          at++;
          next = operand;
        }
        break;
      case steps.next:
        if (bytes[at] === 44) next = operand;
        else if (bytes[at] !== 93) return -1;
        at++;
        break;
      case steps.jump:
        next = operand;
        break;
      case steps.end:
        return at;
    }
    if (at < 0) return -1;
  }
}
