/** 正在录入 — a key that belongs to a field, a menu or a dialog is none of the page's. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  const ticks = at instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(at.type);
  return (
    at.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && !ticks) ||
    at.closest('[role=dialog],[role=menu]') !== null
  );
};
