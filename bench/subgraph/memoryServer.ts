import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { startSubgraph } from '../../subgraphs/runtime/startSubgraph.ts';
import { memoryGraph } from './memoryGraph.ts';

// A server of the rows in memory, in a process of its own: Apollo Server as it comes, or this project's.
const nobody = { lend: () => ({ partners: new Map(), sources: [], giveBack: () => undefined }), refused: () => [], close: async () => undefined };

if (process.argv[2] === 'apollo') {
  const server = new ApolloServer({ schema: memoryGraph(false), plugins: [ApolloServerPluginInlineTraceDisabled()] });
  process.send?.({ url: (await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url });
} else process.send?.({ url: (await startSubgraph({ domain: 'offers', host: '127.0.0.1', port: 0, keys: [], partners: nobody, models: new Map(), schema: memoryGraph(true) })).url });
