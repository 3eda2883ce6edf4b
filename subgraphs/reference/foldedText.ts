/** Text without case, accents and punctuation, words apart by one space: `L'Alfàs del Pi` and `l alfas del pi` are the same. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f·]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A test that is true of texts, already folded, in which every word of the search occurs; of all when it has no word. */
export function containsWords(search: string): (foldedText: string) => boolean {
  const words = folded(search).split(' ').filter((word) => word !== '');
  return (foldedText) => words.every((word) => foldedText.includes(word));
}
