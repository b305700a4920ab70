/** 快捷键 — what the keyboard does, in the order in which one needs it. */
export const shortcuts: readonly { keys: readonly string[]; says: string }[] = [
  { keys: ['Ctrl', 'K'], says: 'search' },
  { keys: ['/'], says: 'find' },
  { keys: ['j', 'k'], says: 'walk' },
  { keys: ['Enter'], says: 'open' },
  { keys: ['e'], says: 'edit' },
  { keys: ['c'], says: 'create' },
  { keys: ['Esc'], says: 'back' },
  { keys: ['?'], says: 'help' },
];
