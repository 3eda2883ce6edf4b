/** A Markdown table; the first line is its head. */
export function tableOf(title: string, [head = [], ...lines]: readonly (readonly string[])[]): string {
  return [`\n### ${title}\n`, ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** The value in the middle; not a number where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
