import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './requestScope.ts';

/**
 * Plugins that check an operation, one after another: a server asks its own all at once, so that a later one would go on after an earlier one has refused.
 * Of what plugins can do, they may refuse in `didResolveOperation` and answer in `responseForOperation`.
 */
export function checksInOrder(plugins: readonly ApolloServerPlugin<GatewayContext>[]): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async (started) => {
      const listeners = (await Promise.all(plugins.map((plugin) => plugin.requestDidStart?.(started)))).filter((listener) => listener !== undefined);
      return {
        didResolveOperation: async (context) => {
          for (const listener of listeners) await listener?.didResolveOperation?.(context);
        },
        responseForOperation: async (context) => {
          for (const listener of listeners) {
            const response = await listener?.responseForOperation?.(context);
            if (response) return response;
          }
          return null;
        },
      };
    },
  };
}
