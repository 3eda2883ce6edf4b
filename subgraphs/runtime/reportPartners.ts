import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';

/** Says in `extensions.partners` which partners were asked, when one of them could not answer; the gateway passes it on. */
export const reportPartners: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const partners = contextValue.read.report.missed();
      if (partners && response.body.kind === 'single')
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, partners };
    },
  }),
};
