import type { ApolloServerPlugin } from '@apollo/server';
import { Forbidden, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { type DocumentNode, visit } from 'graphql';
import type { RequestContext } from './request-context.ts';

/** 架构自省 — the schema is shown to administrators, BI and programs; to strangers nothing. Source: reliability C8. */
export const introspection: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, contextValue: { caller } }) => {
      if (!asksForSchema(document)) return;
      if (!caller) throw new Unauthenticated();
      if (caller.kind !== 'PROGRAM' && !caller.grants.has('kernel.introspect'))
        throw new Forbidden('kernel.introspect');
    },
  }),
};

const answers = new WeakMap<DocumentNode, boolean>();

function asksForSchema(document: DocumentNode): boolean {
  let asks = answers.get(document);
  if (asks === undefined) {
    asks = false;
    visit(document, {
      Field: ({ name }) => {
        if (name.value === '__schema' || name.value === '__type') asks = true;
      },
    });
    answers.set(document, asks);
  }
  return asks;
}
