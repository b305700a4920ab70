import type { Ground, Made } from './ground.ts';

/** 归档 — the file of the contract and what lies in it. */
export const archiving = ({ known, id, list }: Ground) => ({
  async findsFile() {
    const [file] = await list<Made>(
      'sales.admin',
      'query($c:ID!){archiveFiles(where:{contractId:{eq:$c}}){nodes{id}}}',
      { c: id('contract') },
    );
    known['file'] = file!.id;
  },
  papers: async (account = 'archivist') =>
    (
      await list<{ status: string; type: string }>(
        account,
        'query($f:ID!){archiveDocuments(where:{fileId:{eq:$f}},first:200){nodes{type status}}}',
        { f: id('file') },
      )
    ).filter((each) => each.status === 'FILED'),
});
