import { random } from '../../../demo/generate/random.ts';
import { facilities, spaces } from './facilities.ts';
import { services } from './services.ts';

/** A row of `horaris`: hours of a facility, a service or a space; just one of the three is given. Dates are text without separators. */
export type Schedule = ReturnType<typeof schedule>;

const workingDays = ['dl', 'dt', 'dc', 'dj', 'dv'];

/** When facilities are open, spaces can be used and services are given. */
export const schedules: readonly Schedule[] = [
  ...facilities.flatMap(({ id, classe }) => workingDays.map((dia) => ({ equipament: id, dia, obre: classe === 'BI' ? '10.00' : '09.00', tanca: classe === 'CF' ? '21.00' : '14.00' }))),
  ...facilities.filter(({ classe }) => classe === 'CE' || classe === 'AJ').flatMap(({ id }) => ['dt', 'dj'].map((dia) => ({ equipament: id, dia, obre: '16.00', tanca: '18.30' }))),
  ...spaces.flatMap(({ id }) => random(`imo-lleida/horaris/espai/${id}`).sample(workingDays, 2).map((dia) => ({ espai: id, dia, obre: '15.30', tanca: '20.30' }))),
  ...services.filter((_, index) => index % 3 === 0).flatMap(({ codi }) => random(`imo-lleida/horaris/servei/${codi}`).sample(workingDays, 2).map((dia) => ({ servei: codi, dia, obre: '10.00', tanca: '13.00' }))),
].map(schedule);

interface Hours {
  readonly equipament?: number;
  readonly espai?: number;
  readonly servei?: string;
  readonly dia: string;
  readonly obre: string;
  readonly tanca: string;
}

function schedule({ equipament, espai, servei, dia, obre, tanca }: Hours, index: number) {
  return {
    num: index + 1,
    equipament: equipament ?? null,
    servei: servei ?? null,
    espai: espai ?? null,
    dia,
    obre,
    tanca,
    des_de: espai === undefined ? '20250901' : '20250915',
    fins: espai === undefined ? (index % 40 === 0 ? '20260731' : null) : '20260630',
    nota: servei === undefined ? null : 'Amb cita prèvia.',
  };
}
