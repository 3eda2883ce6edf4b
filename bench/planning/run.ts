import { parse } from 'graphql';
import { KnownOperations } from '../../gateway/operations/knownOperations.ts';
import { readSettings } from '../../gateway/settings.ts';
import { openGraph } from '../../gateway/supergraph/graph.ts';
import { readOptions } from '../load/options.ts';
import { tableOf } from '../load/table.ts';
import { allocatedBy, heldBy, timeOf } from './measure.ts';
import { growingOperations } from './operations.ts';
import { supergraphOf } from './supergraph.ts';

// `npm run bench:planning`: time and memory of planning. `-- --subgraphs=4,16,64 --times=20` for less.

const { subgraphs, times } = readOptions({ subgraphs: '4,16,64', times: '20' });
const read = readSettings({});
if ('problems' in read) throw new Error(read.problems.join('\n'));
const { settings } = read;
const repeated = Number(times);

for (const count of subgraphs.split(',').map(Number)) {
  const text = supergraphOf(count);
  const graph = openGraph(text);
  const opening = timeOf(() => openGraph(text), 3);
  const held = heldBy(() => openGraph(text), 2);
  const lines: string[][] = [['', 'fetches', 'plans weighed', 'planning ms', 'until ready ms', 'taken while planning MiB', 'held when ready KiB']];
  for (const [name, operation] of growingOperations(count)) {
    const document = parse(operation, { noLocation: true });
    const plan = (): ReturnType<typeof graph.plan> => graph.plan(document, undefined);
    const know = (index: number): unknown => new KnownOperations(graph, settings, 1).learn({ text: `${operation} # ${index}`, operationName: undefined });
    const { plan: planned, weighed } = plan();
    lines.push([
      name, `${JSON.stringify(planned).match(/"kind":"Fetch"/g)?.length ?? 0}`, `${weighed}`, timeOf(plan, repeated).toFixed(2), timeOf(() => know(0), repeated).toFixed(2),
      ((await allocatedBy(plan)) / 2 ** 20).toFixed(2), (heldBy(know, repeated) / 1024).toFixed(0),
    ]);
  }
  console.log(tableOf(`${count} subgraphs, ${count * 4} entities, ${(text.length / 1024).toFixed(0)} KiB: read in ${opening.toFixed(0)} ms, ${(held / 2 ** 20).toFixed(1)} MiB`, lines));
}
