import type { World } from './world.ts';

/** Half of the time all that is open, otherwise a part of it or a little too much. */
export const part = ({ chance }: World, open: number): string =>
  chance.percent(50) ? String(open) : (open * (chance.whole(10, 110) / 100)).toFixed(chance.pick([0, 0, 1]));

/** A customer somebody still deals with, and whose he is. */
export const aCustomer = (world: World) =>
  world.any(
    `select c.id, u.email from customer c join app_user u on u.id = c.owner_id where c.status <> 'DEAD' order by c.id`,
  );

/** A contract in force, and whose it is. */
export const aContract = (world: World) =>
  world.any(
    `select c.id, u.email from contract c join app_user u on u.id = c.owner_id where c.status in ('SIGNED', 'IN_EXECUTION') order by c.id`,
  );

export const account = (email: string | undefined) => (email ?? '').replace('@demo.example', '');
