import type { RawBuilder } from 'kysely';
import type { Model } from './model.ts';
import type { Reading } from './object.ts';
import type { Arguments, Selected } from './selection.ts';

export function stats(_reading: Reading, model: Model, _given: Arguments, _selected: Selected): RawBuilder<unknown> {
  throw new Error(`${model.name}: statistics are not compiled yet`);
}
