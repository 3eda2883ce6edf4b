import Fastify from 'fastify';
import mercurius from '@mercuriusjs/gateway';

// Mercurius in front of the same subgraphs, compiled after the first use of an operation.
const app = Fastify();
const services = Object.entries(JSON.parse(process.env.SUBGRAPHS)).map(([name, url]) => ({ name, url, connections: 64, pipelining: 1 }));
await app.register(mercurius, { gateway: { services }, jit: 1 });
await app.listen({ host: '127.0.0.1', port: 0 });
process.send({ url: `http://127.0.0.1:${app.server.address().port}/graphql` });
