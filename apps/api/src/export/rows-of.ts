import { type AnyRecord, fieldName } from '@tradewind/domain/kernel/record.ts';
import type { Context } from '@tradewind/schema/context.ts';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Column } from './export-columns.ts';
import type { AskedExport } from './read-request.ts';

type Row = Record<string, unknown>;
interface Page {
  readonly page: {
    readonly nodes: Row[];
    readonly totalCount?: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const pageRows = 1_000;

/** 导出行 — the list read page by page through the API itself, so that visibility, restricted fields and conditions are those of the caller and of nobody else. */
export class ExportRows {
  readonly #context: Context;
  readonly #schema: GraphQLSchema;
  readonly #asked: AskedExport;
  readonly #definition: AnyRecord;
  readonly #columns: readonly Column[];

  constructor(
    context: Context,
    schema: GraphQLSchema,
    definition: AnyRecord,
    asked: AskedExport,
    columns: readonly Column[],
  ) {
    this.#context = context;
    this.#schema = schema;
    this.#asked = asked;
    this.#definition = definition;
    this.#columns = columns;
  }

  /** How many there are; asking is refused to whoever may not read them. */
  async count(): Promise<number> {
    const { page } = await this.#ask('totalCount', 1);
    return page.totalCount ?? 0;
  }

  async *pages(): AsyncGenerator<Row[]> {
    const nodes = `nodes { id ${this.#columns.map(({ selection }) => selection).join(' ')} } pageInfo { hasNextPage endCursor }`;
    let after: string | null = null;
    for (;;) {
      const { page }: Page = await this.#ask(nodes, pageRows, after);
      yield page.nodes;
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  async #ask(selection: string, first: number, after: string | null = null): Promise<Page> {
    const { name, plural } = this.#definition;
    const { where, search, orderBy } = this.#asked;
    const document = parse(
      `query($where: ${name}Where, $orderBy: [${name}Order!], $after: String, $first: Int${search ? ', $search: String' : ''}) { page: ${plural}(where: $where, orderBy: $orderBy, first: $first, after: $after${search ? ', search: $search' : ''}) { ${selection} } }`,
      { noLocation: true },
    );
    const { data, errors } = await execute({
      schema: this.#schema,
      document,
      contextValue: this.#context,
      variableValues: { where, orderBy, first, after, ...(search ? { search } : {}) },
    });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return data as unknown as Page;
  }
}

/** What a file of this list is called. */
export const fileNameOf = (definition: AnyRecord, today: string, format: AskedExport['format']): string =>
  `${fieldName(definition).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${today}.${format.toLowerCase()}`;
