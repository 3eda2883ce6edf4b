/** Whether a statement names a table, in quotes or without; true too where its name only stands for something else. */
export function namesIn(sql: string): (table: string) => boolean {
  const text = sql.replaceAll('""', '"').normalize('NFC').toLowerCase();
  return (table) => {
    for (let place = text.indexOf(table); place >= 0; place = text.indexOf(table, place + 1)) {
      if (!isLetter(text[place - 1]) && !isLetter(text[place + table.length])) return true;
    }
    return false;
  };
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter);
