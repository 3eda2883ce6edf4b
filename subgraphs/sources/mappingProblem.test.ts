import { describe, expect, it } from 'vitest';
import { formatProblem, nearestName, someNames } from './mappingProblem.ts';

describe('a problem', () => {
  it('is one line that names file, line, path and the nearest right name', () => {
    const problem = { file: 'partners/x/offers.yml', line: 7, column: 5, path: 'Offer.fields.titel', expected: 'a field of Offer', found: '"titel"' };
    expect(formatProblem({ ...problem, nearest: 'title' })).toBe('partners/x/offers.yml:7: Offer.fields.titel: expected a field of Offer, got "titel"; did you mean "title"?');
    expect(formatProblem(problem)).toBe('partners/x/offers.yml:7: Offer.fields.titel: expected a field of Offer, got "titel"');
    expect(formatProblem({ ...problem, path: '' })).toBe('partners/x/offers.yml:7: expected a field of Offer, got "titel"');
  });
});

describe('the nearest name', () => {
  it.each([
    ['titel', 'title'], ['date_posted', 'datePosted'], ['TITLE', 'title'], ['ttile', 'title'], ['Full time', 'FULL_TIME'], ['kye', 'key'],
  ])('to %s is %s', (name, nearest) => {
    expect(nearestName(name, ['description', 'key', 'title', 'datePosted', 'FULL_TIME'])).toBe(nearest);
  });

  it.each(['x', 'colour', '', 'DANCE'])('to %j is none', (name) => {
    expect(nearestName(name, ['key', 'title', 'GUIDANCE'])).toBeUndefined();
  });

  it('is the first of those equally near', () => {
    expect(nearestName('ine4', ['ine2', 'ine5'])).toBe('ine2');
  });
});

describe('a list of names', () => {
  it('shows eight at most', () => {
    expect(someNames(['a', 'b'])).toBe('a, b');
    expect(someNames('abcdefghi')).toBe('a, b, c, d, e, f, g, h, …');
  });
});
