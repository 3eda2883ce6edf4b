import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

// Hive Gateway; with PLANNER=rust, its planner in Rust.
const gateway = createGatewayRuntime({
  supergraph: process.env.SUPERGRAPH,
  logging: false,
  landingPage: false,
  graphiql: false,
  healthCheckEndpoint: false,
  ...(process.env.PLANNER === 'rust' && { unifiedGraphHandler }),
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}/graphql` }));
