import { type ComponentType, useEffect, useState } from 'react';
import { Waiting } from './Waiting.tsx';

/**
 * 页面 — fetched when it is first opened, then there at once. Not React's `lazy`: a boundary that has shown its placeholder keeps what has
 * come back for 300 ms.
 */
export function page<Props extends object>(
  fetched: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  // biome-ignore lint/correctness/noComponentHookFactories: made once, when the stage's index is read
  return function Page(props: Props) {
    const [Here, show] = useState(() => known);
    const [failure, fail] = useState<Error>();
    useEffect(() => {
      let left = false;
      if (!Here)
        fetched().then(
          (module) => {
            known = module.default;
            if (!left) show(() => known);
          },
          (error: Error) => left || fail(error),
        );
      return () => {
        left = true;
      };
    }, [Here]);
    // The boundary around the page tells it, and tries again when asked.
    if (failure) throw failure;
    return Here ? <Here {...props} /> : <Waiting />;
  };
}
