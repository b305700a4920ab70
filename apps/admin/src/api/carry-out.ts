import { commandDocuments } from '../generated/records.ts';
import { fetchGraphql } from './fetch-graphql.ts';

/** What a command is carried out on, and what one said with it; whether that fits the command's input the API decides. */
export interface Carried {
  id: string;
  version: number;
  input?: unknown;
}

/** 执行命令 — any command by its name, through its generated document. */
export const carryOut = (command: string, carried: Carried): Promise<unknown> => {
  const document = commandDocuments[command];
  if (!document) throw new Error(`No command is called ${command}`);
  return fetchGraphql(document, carried)();
};
