export { buildTradewindSchema } from './build-schema.ts';
export { type Context, signedIn } from './context.ts';
export { answer } from './derive/answer.ts';
export { expose } from './expose.ts';
export { operation, operationPermissions, type Requirement } from './operations.ts';
export { tryText } from './read/text.ts';
