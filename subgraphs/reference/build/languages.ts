/** Provinces whose only official name is Catalan, Galician or Basque: that name is nobody's Spanish. Barcelona and Tarragona included. */
export const foreignProvinceNames: ReadonlySet<string> = new Set(['07', '08', '15', '17', '20', '25', '27', '32', '36', '43', '48']);

/** Regions whose only official name is Catalan: Illes Balears, Comunitat Valenciana. */
export const foreignRegionNames: ReadonlySet<string> = new Set(['04', '10']);

/**
 * Towns of Alacant whose single official name is Spanish: those where Spanish prevails (Valencian law 4/1983, article 36), and the few
 * others whose official form is Spanish, such as Muro de Alcoy. The single names of all other towns are Valencian.
 */
export const castilianTowns: ReadonlySet<string> = new Set([
  '03005', '03012', '03013', '03015', '03019', '03024', '03025', '03034', '03044', '03049', '03052', '03055',
  '03058', '03061', '03062', '03064', '03066', '03070', '03074', '03078', '03080', '03088', '03092', '03099',
  '03109', '03111', '03113', '03116', '03117', '03118', '03120', '03123', '03133', '03140', '03902', '03903',
  '03904',
]);

/** The Tuscan provinces: code in NUTS 2024 (where their Catalan names are) to code of ISTAT. */
export const tuscanProvincesByNuts: ReadonlyMap<string, string> = new Map([
  ['ITI11', '045'], ['ITI12', '046'], ['ITI13', '047'], ['ITI14', '048'], ['ITI15', '100'],
  ['ITI16', '049'], ['ITI17', '050'], ['ITI18', '051'], ['ITI19', '052'], ['ITI1A', '053'],
]);
