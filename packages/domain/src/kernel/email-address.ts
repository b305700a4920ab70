/** 邮箱地址 — one address with a domain; letters of any script. */
export const isEmailAddress = (text: string): boolean =>
  /^[^\s@,;<>()[\]\\"]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u.test(
    text,
  );
