/** Who may call a root field: everybody, everybody signed in, or who holds a permission. */
export type Requirement = 'public' | 'authenticated' | { readonly permission: string };

const registry = new Map<string, Requirement>();

/** 操作权限 — names what a root field requires; one that is named nowhere keeps the schema from being built. */
export function operation(name: string, requirement: Requirement): void {
  if (registry.has(name)) throw new Error(`The operation ${name} is declared twice`);
  registry.set(name, requirement);
}

/** 全部操作权限 — root field → requirement, for the schema, the documents and the role matrix. */
export const operationPermissions = (): ReadonlyMap<string, Requirement> => registry;
