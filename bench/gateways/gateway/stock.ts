import '../../../gateway/telemetryOff.ts';
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

// `@apollo/server` and `@apollo/gateway` as they come, in production.
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.env['SUPERGRAPH'] ?? '', 'utf8') });
const { url } = await startStandaloneServer(new ApolloServer({ gateway, introspection: true }), { listen: { host: '127.0.0.1', port: 0 } });
process.send?.({ url });
