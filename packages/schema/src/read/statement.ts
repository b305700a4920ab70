import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';

/** A piece of a statement: our own text, or a fragment that brings its values along as parameters. */
export type Piece = string | RawBuilder<unknown>;

/**
 * 拼接 — joins our own words and identifiers from metadata with fragments. What a caller gives never passes here as a string: values go through
 * `value`, identifiers through `ident` of the model, response keys through `literal`.
 */
export function glue(...pieces: readonly Piece[]): RawBuilder<unknown> {
  const words: string[] = [''];
  const fragments: RawBuilder<unknown>[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') words[words.length - 1] += piece;
    else {
      fragments.push(piece);
      words.push('');
    }
  }
  return sql(Object.assign(words, { raw: words }) as unknown as TemplateStringsArray, ...fragments);
}

/** 参数 — a value of the caller: always a parameter. */
export const value = (given: unknown): RawBuilder<unknown> => sql.val(given);

/** 字面量 — a text of ours as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Pieces with a word between them. */
export function between(pieces: readonly Piece[], word: string): RawBuilder<unknown> {
  return glue(...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [word, piece])));
}

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export interface Compiled {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** 编译 — the text of a statement and its parameters. */
export const compileStatement = (statement: RawBuilder<unknown>): Compiled => statement.compile(compiler);
