import type { CodegenConfig } from '@graphql-codegen/cli';

/** 客户端生成 — the documents of the stages become typed hooks; the schema becomes labels and kinds for lists, pages and forms. */
const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  documents: 'src/**/*.graphql',
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'src/generated/operations.ts': {
      plugins: ['typescript-operations', 'typescript-react-query'],
      config: {
        reactQueryVersion: 5,
        fetcher: '../api/fetch-graphql.ts#fetchGraphql',
        errorType: "import('../api/api-error.ts').ApiError",
        exposeDocument: true,
        exposeQueryKeys: true,
        exposeFetcher: true,
        enumType: 'string-literal',
        arrayInputCoercion: false,
        disableDescriptions: true,
        skipTypename: true,
        avoidOptionals: false,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', JSON: 'unknown' },
      },
    },
    'src/generated/records.ts': { plugins: ['./codegen/records.ts'] },
  },
};

export default config;
