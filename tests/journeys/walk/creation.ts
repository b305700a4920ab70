import type { EntityClass } from '@tradewind/domain/kernel/record.ts';
import type { World } from './world.ts';

/** What shall be made, by whom; nothing when there is nothing to make it of. */
export interface Creation {
  readonly entity: EntityClass;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  make(world: World): Promise<{ by: string; input: object } | undefined>;
}
