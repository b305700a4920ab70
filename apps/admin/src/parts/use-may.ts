import { usePermissions } from 'ra-core';
import { readingOf } from '../frame/places.ts';

/** 权限 — what the person may do; it decides what is shown, the server decides what is done. */
export function useMay() {
  const { permissions, isPending } = usePermissions<Map<string, string>>();
  const may = (permission: string | undefined): boolean => !permission || (permissions?.has(permission) ?? false);
  return { isPending, may, see: (type: string): boolean => may(readingOf(type)) };
}
