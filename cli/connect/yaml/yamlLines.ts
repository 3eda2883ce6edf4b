import { stringify } from 'yaml';

/** A line of a YAML file. */
export interface YamlLine {
  readonly depth: number;
  readonly text: string;
  readonly comment?: string | undefined;
  /** True for a line that is only a proposal, and stands in a comment. */
  readonly isOpen?: boolean;
}

/** A field with what makes it. */
export interface FieldLine {
  readonly path: string;
  readonly text: string;
  readonly comment: string;
}

/** A value on one line, quoted where YAML, in its old version too, would read something else. */
export function inFlow(value: unknown): string {
  const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0, blockQuote: false, compat: 'yaml-1.1' }).trimEnd();
  // What has a line break in it is written over several lines; as JSON, which is YAML too, it is on one.
  return written.includes('\n') ? JSON.stringify(value) : written;
}

/** A comment must end where its line does, whatever names stand in it. */
export const onOneLine = (comment: string): string => comment.replaceAll(/(?! )[\s\p{Cc}\u2028\u2029]+/gu, ' ');

/** A line with its comment, at one column where there is room. */
export function commented(indent: string, text: string, comment: string | undefined, isOpen = false): string {
  const line = `${indent}${isOpen ? '# ' : ''}${text}`;
  return comment === undefined || comment === '' ? line : `${line.padEnd(56)}   ${onOneLine(`# ${comment}`)}`;
}

/** The lines of `fields`, embedded objects as maps of their own, and behind them what is left open. */
export function fieldTree(fields: readonly FieldLine[], open: readonly FieldLine[]): readonly YamlLine[] {
  const groups = [...new Set([...fields, ...open].map(({ path }) => path.split('.')[0] ?? path))];
  const order = [...groups.filter((name) => fields.some(({ path }) => isIn(path, name))), ...groups.filter((name) => !fields.some(({ path }) => isIn(path, name)))];
  return order.flatMap((name) => {
    const own = fields.filter(({ path }) => isIn(path, name));
    const left = open.filter(({ path }) => isIn(path, name));
    const whole = (line: FieldLine): boolean => line.path === name;
    const lines = (from: readonly FieldLine[], isOpen: boolean): readonly YamlLine[] => from.map(({ path, text, comment }) => ({
      depth: path === name ? 2 : 3, text: `${path === name ? name : path.slice(name.length + 1)}: ${text}`, comment, isOpen,
    }));
    const inside = { own: own.filter((line) => !whole(line)), left: left.filter((line) => !whole(line)) };
    const head: readonly YamlLine[] = inside.own.length + inside.left.length === 0 ? [] : [{ depth: 2, text: `${name}:`, isOpen: inside.own.length === 0 }];
    // A map that is all open keeps its indentation inside the comment, so that it can be opened line by line.
    const opened = inside.own.length === 0 ? lines(inside.left, true).map((line) => ({ ...line, depth: 2, text: `  ${line.text}` })) : lines(inside.left, true);
    return [...lines(own.filter(whole), false), ...lines(left.filter(whole), true), ...head, ...lines(inside.own, false), ...opened];
  });
}

const isIn = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);
