/** A value as JSON; null for none. */
export type Text = string | null;

/** A value as JSON, now or once it is there. */
export type Completing = Text | Promise<Text>;

/** Whether something is waited for. */
export const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';

/** Texts that are there, with one that is waited for between each two of them: `texts[0] promises[0] texts[1] …`. */
export function joined(texts: readonly string[], promises: readonly Promise<Text>[]): Promise<string> {
  const [first] = promises;
  if (promises.length === 1 && first) return first.then((text) => texts[0] + (text ?? 'null') + texts[1]);
  return Promise.all(promises).then((found) => {
    let whole = texts[0] ?? '';
    for (let index = 0; index < found.length; index += 1) whole += (found[index] ?? 'null') + (texts[index + 1] ?? '');
    return whole;
  });
}

/** A text as JSON. Most need no escaping, which is found out faster than it is done. */
export function quoted(text: string): string {
  if (text.length > 64) return JSON.stringify(text);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // What JSON escapes: control characters, the quote, the backslash and, if it stands alone, half of a surrogate pair.
    if (unit < 32 || unit === 34 || unit === 92 || (unit >= 0xd800 && unit <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
