/** The media types that answers come in, as the HTTP header has them. */
const offered = ['application/json', 'application/graphql-response+json'] as const;

/** The media type to answer in, by the request's `Accept`; undefined if it takes none of ours. */
export function mediaType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === offered[0]) return `${offered[0]}; charset=utf-8`;
  const ranges = accept.split(',').map(readRange);
  const best = offered.map((type) => ({ type, quality: qualityOf(type, ranges) })).toSorted((a, b) => b.quality - a.quality)[0];
  return best && best.quality > 0 ? `${best.type}; charset=utf-8` : undefined;
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}

/** The most specific range decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const wanted of [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*']) {
    const range = ranges.find((each) => each.type === wanted);
    if (range) return range.quality;
  }
  return 0;
}
