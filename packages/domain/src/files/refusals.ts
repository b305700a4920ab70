import { refusals } from '../kernel/refusal.ts';

export const fileRefusals = refusals({
  ATTACHMENT_IS_FINAL: {
    zh: '附件 {name} 附加于状态 {attachedIn}，记录现为 {state}，不能再删除',
    en: 'The file {name} was attached in the state {attachedIn}; its record is now {state}, so it stays',
    requirement: 'ARC-10',
    clearedBy: [],
  },
});
