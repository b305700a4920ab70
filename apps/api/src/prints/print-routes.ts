import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { Invalid, KnownError, NotFound, Refused, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { letterhead } from '@tradewind/domain/organization/letterhead.ts';
import type { Context } from '@tradewind/schema/context.ts';
import { writing } from '@tradewind/schema/derive/answer.ts';
import { type Request, type Response, Router } from 'express';
import { type GraphQLSchema, graphql } from 'graphql';
import { telling } from '../http/telling.ts';
import { printDocuments } from './documents/index.ts';
import { fileName, paper } from './paper.ts';
import { type PrintLanguage, printLanguages } from './print-document.ts';
import { printer } from './printer.ts';

interface Prints {
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly findCaller: (request: Request) => Promise<Caller | undefined>;
}

/**
 * 打印接口 — `GET /prints/:document/:id?language=zh|en|both` answers a PDF made of what the caller may see of the record, and nothing else: the figures come through the
 * same reads as everywhere. Source: SHIP-05, SHIP-13.
 */
export function printRoutes({ schema, orm, clock, findCaller }: Prints) {
  const press = printer();
  const routes = Router();
  routes.get('/prints/:document/:id', telling(hand));
  return { routes, stop: press.stop };

  async function hand(request: Request, response: Response): Promise<void> {
    const caller = await findCaller(request);
    if (!caller) throw new Unauthenticated();
    response.locals.userId = caller.userId;
    const document = printDocuments.find(({ name }) => name === request.params['document']);
    if (!document) throw new NotFound();
    const language = languageOf(request, caller);
    const locale = language === 'en' ? 'en' : 'zh';
    const context: Context = { caller, orm, clock, locale, requestId: response.locals.requestId };
    const { data, errors } = await graphql({
      schema,
      source: `query Print($id: ID!) { record: ${document.root}(id: $id) { ${document.selection} } }`,
      variableValues: { id: request.params['id'] },
      contextValue: context,
    });
    const [error] = errors ?? [];
    if (error?.originalError instanceof KnownError) throw error.originalError;
    if (error?.message.startsWith('Variable')) throw new NotFound();
    if (error) throw error;
    const record = data?.['record'];
    if (!record) throw new NotFound();
    const refusals = Object.values(document.guards ?? {}).flatMap((guard) => guard(record) ?? []);
    if (refusals.length > 0) throw new Refused(refusals);
    const head = await transaction(writing(context), async (work) => work.policy.get(letterhead));
    const pdf = await press.print(paper(document, record, language, head));
    response.setHeader('content-type', 'application/pdf');
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.setHeader('cache-control', 'private, no-store');
    const name = fileName(document, record, locale);
    response.setHeader(
      'content-disposition',
      `inline; filename="${document.name}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    response.end(pdf);
  }
}

function languageOf(request: Request, caller: Caller): PrintLanguage {
  const asked = request.query['language'];
  if (asked === undefined) return caller.locale;
  const language = printLanguages.find((each) => each === asked);
  if (!language)
    throw new Invalid([{ path: 'language', message: { zh: '须为 zh、en 或 both', en: 'must be zh, en or both' } }]);
  return language;
}
