/** 演示账号 — one a role, as the API's conventions list them; they exist only in the demonstration. */
export const demoAccounts = [
  'gm',
  'sales.director',
  'sales.manager',
  'sales1',
  'sales2',
  'sales.admin',
  'credit',
  'legal',
  'technical',
  'planner',
  'production',
  'purchasing',
  'quality',
  'warehouse',
  'logistics',
  'gate',
  'finance',
  'finance.director',
  'service',
  'archivist',
  'bi',
  'admin',
] as const;

export const demoPassword = 'tradewind-demo';
