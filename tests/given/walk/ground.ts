import type { Desk } from '../desk.ts';

export type Fields = Record<string, unknown>;
export type Made = { id: string; number?: string; status?: string };
export interface Instalment {
  id: string;
  kind: string;
  amount: string;
  receivedAmount: string;
  dueOn: string | null;
  status: string;
}

export type Ground = ReturnType<typeof groundOf>;

/** 一笔买卖的底子 — who does it, what has been made so far, and how it is asked for. */
export function groundOf(
  desk: Desk,
  {
    seller = 'sales1',
    currency = 'CNY',
    kind = 'DOMESTIC',
  }: { seller?: string; currency?: string; kind?: string } = {},
) {
  const known: Record<string, string> = {};
  const id = (name: string): string => {
    const found = known[name];
    if (!found) throw new Error(`The walk has no ${name} yet`);
    return found;
  };
  const does = (account: string, mutation: string, name: string, input?: Fields) =>
    desk.does<Made>(account, mutation, id(name), input);
  const today = () => desk.company.clock.now().toISOString().slice(0, 10);
  const list = async <T>(account: string, query: string, variables: Fields): Promise<T[]> =>
    Object.values(await desk.as<Record<string, { nodes: T[] }>>(account, query, variables))[0]!.nodes;
  const make = async (name: string, account: string, type: string, input: Fields): Promise<Made> => {
    const made = await desk.creates<Made>(account, type, input);
    known[name] = made.id;
    return made;
  };
  const own = {
    desk,
    seller,
    currency,
    kind,
    known,
    id,
    today,
    does,
    make,
    list,
    /** A morning at nine. */
    on: (day: string) => desk.company.clock.set(`${day}T09:00:00+08:00`),
    isRefused: (account: string, mutation: string, name: string, input?: Fields) =>
      desk.isRefused(account, mutation, id(name), input),
    contract: async (fields: string): Promise<Fields> =>
      (await desk.as<{ contract: Fields }>('gm', `query($id:ID!){contract(id:$id){${fields}}}`, { id: id('contract') }))
        .contract,
    /** The state of every step of the contract, as the general manager sees it. */
    journey: async (): Promise<Record<string, string>> => {
      const { contractJourney } = await desk.as<{ contractJourney: { steps: { step: string; state: string }[] } }>(
        'gm',
        'query($id:ID!){contractJourney(id:$id){steps{step state}}}',
        { id: id('contract') },
      );
      return Object.fromEntries(contractJourney.steps.map((each) => [each.step, each.state]));
    },
    /** One step of the contract in full: dates, amounts, who has it. */
    step: async (name: string): Promise<Fields> => {
      const { contractJourney } = await desk.as<{ contractJourney: { steps: ({ step: string } & Fields)[] } }>(
        'gm',
        'query($id:ID!){contractJourney(id:$id){steps{step state plannedOn actualOn late amount amountDone holders{role} records{type status}}}}',
        { id: id('contract') },
      );
      return contractJourney.steps.find((each) => each.step === name)!;
    },
    tasks: (account: string, recordId: string, topic: string) =>
      list<{ title: string; status: string; role: string | null }>(
        account,
        'query($r:ID!,$t:String!){tasks(where:{recordId:{eq:$r},topic:{eq:$t}}){nodes{title status role}}}',
        { r: recordId, t: topic },
      ),
    instalment: async (which: string): Promise<Instalment> =>
      (
        (await own.contract('instalments{id kind amount receivedAmount dueOn status}'))['instalments'] as Instalment[]
      ).find((each) => each.kind === which)!,
  };
  return own;
}
