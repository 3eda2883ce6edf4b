import { resolvers as casework } from './casework/resolvers.ts';
import { resolvers as figures } from './figures/resolvers.ts';

/** What the people subgraph adds to the graph: figures for everybody, and people behind the door. */
export const resolvers = { ...figures, ...casework, Query: { ...figures.Query, ...casework.Query } };
