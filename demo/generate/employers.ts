import { random, weighted } from './random.ts';
import type { Random } from './random.ts';
import type { Town } from './towns.ts';

/** An invented company: its name says what it does and that it doesn't exist. */
export interface InventedEmployer {
  readonly number: number;
  readonly name: string;
  /** CCAE-2009, which is NACE Rev. 2: four digits. */
  readonly activity: string;
  readonly town: Town;
  readonly employees: number;
}

/** Finds an employer for a post. */
export interface Employers {
  readonly all: readonly InventedEmployer[];
  /** One of the occupation's trade in the town, else in its comarca, else in its province, else none. */
  readonly forPost: (post: { readonly isco08: string; readonly province: string; readonly town?: Town }, numbers: Random) => InventedEmployer | undefined;
}

interface Trade {
  readonly name: string;
  readonly activity: string;
  /** Beginnings of ISCO-08 codes. */
  readonly occupations: RegExp;
}

const trades: readonly Trade[] = [
  { name: 'Restaurant', activity: '5610', occupations: /^(512|513|941|343)/ },
  { name: 'Hotel', activity: '5510', occupations: /^(422|911|512|513|515|141)/ },
  { name: 'Neteges', activity: '8121', occupations: /^(911|912|515|961)/ },
  { name: 'Cures a domicili', activity: '8810', occupations: /^(53|341|263|515)/ },
  { name: 'Residència', activity: '8730', occupations: /^(53|22|32|341|263|226)/ },
  { name: 'Transports', activity: '4941', occupations: /^(83|432|933|332)/ },
  { name: 'Magatzems', activity: '5210', occupations: /^(933|432|834|932)/ },
  { name: 'Construccions', activity: '4120', occupations: /^(71|931|311|312|214|216)/ },
  { name: 'Instal·lacions', activity: '4321', occupations: /^(74|712|721|311)/ },
  { name: 'Tallers mecànics', activity: '4520', occupations: /^(72|723|821)/ },
  { name: 'Metalls', activity: '2562', occupations: /^(72|81|82|932|312)/ },
  { name: 'Aliments', activity: '1089', occupations: /^(75|816|932|94|81)/ },
  { name: 'Botigues', activity: '4711', occupations: /^(52|42|933|142)/ },
  { name: 'Gestoria', activity: '6920', occupations: /^(41|42|43|33|24|26)/ },
  { name: 'Informàtica', activity: '6201', occupations: /^(25|35|215|13)/ },
  { name: 'Comercial', activity: '4690', occupations: /^(332|243|242|524|12)/ },
  { name: 'Acadèmia', activity: '8559', occupations: /^(23|342|26|531)/ },
  { name: 'Granja', activity: '0150', occupations: /^(92|61|62|834)/ },
  { name: 'Jardins', activity: '8130', occupations: /^(921|61|961|754)/ },
  { name: 'Perruqueria', activity: '9602', occupations: /^(514)/ },
  { name: 'Vigilància', activity: '8010', occupations: /^(541|962)/ },
  { name: 'Tèxtils', activity: '1392', occupations: /^(753|815|21)/ },
  { name: 'Arts gràfiques', activity: '1812', occupations: /^(73|216|26|34)/ },
  { name: 'Serveis', activity: '8299', occupations: /./ },
];
const fancies = ['Marinada', 'Garbí', 'Tramuntana', 'Roure', 'Alzina', 'Font Nova', 'Tres Camins', 'Pla', 'Serrat', 'Riera', 'Era', 'Portal'];

/** That many companies, in towns by their population. Names: trade, fancy name, town, «(fictícia)». */
export function inventEmployers({ seed, count, towns, place }: { readonly seed: string; readonly count: number; readonly towns: readonly Town[]; readonly place: (town: Town) => string }): Employers {
  const numbers = random(`employers/${seed}`);
  const pickTown = weighted(towns, ({ population }) => population ** 0.8);
  const all = Array.from({ length: count }, (_, index) => {
    const trade = trades[index % trades.length] as Trade;
    const town = pickTown(numbers);
    const employer = { number: index + 1, name: `${trade.name} ${numbers.pick(fancies)} ${place(town)}, SL (fictícia)`, activity: trade.activity, town, employees: Math.ceil(2 + 180 * numbers.next() ** 4) };
    return { trade, employer };
  });
  const byProvince = Map.groupBy(all, ({ employer }) => employer.town.ine6.slice(0, 2));
  const fitting = new Map<string, readonly InventedEmployer[]>();
  return {
    all: all.map(({ employer }) => employer),
    forPost: ({ isco08, province, town }, postNumbers) => {
      const key = `${province}/${isco08}`;
      const inProvince = fitting.get(key) ?? byProvince.get(province)?.filter(({ trade }) => trade.occupations.test(isco08)).map(({ employer }) => employer) ?? [];
      fitting.set(key, inProvince);
      const near = [
        inProvince.filter((employer) => employer.town === town),
        inProvince.filter((employer) => employer.town.comarca === town?.comarca),
        inProvince,
      ].find((some) => some.length > 0);
      return near && postNumbers.pick(near);
    },
  };
}
