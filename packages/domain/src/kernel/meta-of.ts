import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import type { EntityClass } from './record.ts';

/** 表结构 — the table and the columns of an entity, its properties by any name. The ORM types them by the class, which code that goes over all records does not know. */
export const metaOf = (metadata: MetadataStorage, entity: EntityClass) =>
  metadata.get(entity) as unknown as EntityMetadata & { properties: Record<string, EntityProperty> };
