import type { CodegenConfig } from '@graphql-codegen/cli';

/** A configuration for each output: the plugins write into the one they are given. */
const typed = () => ({
  plugins: [
    // Of its own import the plugin would make a type.
    { add: { content: "import { fetchGraphql } from '../api/fetch-graphql.ts';" } },
    'typescript-operations',
    'typescript-react-query',
  ],
  config: {
    reactQueryVersion: 5,
    fetcher: 'fetchGraphql',
    useTypeImports: true,
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
});

/** What sign-in, frame and home ask for is loaded at once; everything else with the first page that needs it. */
const first = 'src/{frame,home}/*.graphql';
const later = 'src/!(frame|home)/*.graphql';

/** 客户端生成 — the documents become typed hooks; the schema becomes names, and labels and kinds for lists, pages and forms. */
const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  // As the records declare their fields.
  config: { sort: false },
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'src/generated/first.ts': { documents: first, ...typed() },
    'src/generated/operations.ts': { documents: later, ...typed() },
    'src/generated/names.ts': { documents: later, plugins: ['./codegen/names.ts'] },
    'src/generated/records.ts': { documents: later, plugins: ['./codegen/records.ts'] },
  },
};

export default config;
