import type { Column, Model, ToOne } from './model.ts';

/** 分组字段 — a field aggregates can be grouped by: the record's own, or across one or two to-one relations. */
export interface GroupField {
  /** `CUSTOMER_COUNTRY`. */
  readonly value: string;
  /** `customerCountry`. */
  readonly key: string;
  readonly path: readonly ToOne[];
  readonly column: Column;
  /** The record that has the column. */
  readonly model: Model;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

const longestGroupText = 200;
const technical = new Set(['id', 'version', 'externalId', 'importedFrom', 'updatedAt', 'locale', 'nameEn']);
/** What related records are called and where they are; their telephone numbers gather nothing. */
const near = /^(name|shortName|code|number|region|city)$|[cC]ountry$|[cC]urrency$/;
/** What a record two relations away is called, and how far it is. */
const farAway = /^(name|code|country)$/;

function groupable({ name, kind, property, relation }: Column, depth: number): boolean {
  if (name === 'importedFrom' && depth === 0) return true;
  if (technical.has(name)) return false;
  if (depth === 2) return farAway.test(name) && (kind === 'text' || kind === 'enum');
  if (relation !== undefined) return depth === 0;
  switch (kind) {
    case 'enum':
      return true;
    case 'boolean':
    case 'date':
    case 'instant':
    case 'id':
      return depth === 0;
    case 'text':
      return depth === 0 ? (property.length ?? longestGroupText + 1) <= longestGroupText : near.test(name);
    default:
      return false;
  }
}

/** Of the people beside the owner of a record — who prepared it, who issued it — only the name is of interest. */
const besideOwner = ({ definition, toOne }: Model, relation: ToOne): boolean =>
  definition.owner !== undefined &&
  relation.name !== definition.owner &&
  relation.target === toOne.get(definition.owner)?.target;

const known = new WeakMap<Model, ReadonlyMap<string, GroupField>>();

/** 全部分组字段 — by their enum value. */
export function groupFields(model: Model): ReadonlyMap<string, GroupField> {
  const ready = known.get(model);
  if (ready) return ready;
  const fields = new Map<string, GroupField>();
  const visit = (at: Model, path: readonly ToOne[], onlyName = false): void => {
    for (const column of at.columns.values()) {
      if (!groupable(column, path.length) || (onlyName && column.name !== 'name')) continue;
      const names = [...path.map(({ name }) => name), column.name];
      const value = names.map(snake).join('_');
      if (!fields.has(value)) {
        fields.set(value, {
          value,
          key: names.map((name, index) => (index === 0 ? name : capital(name))).join(''),
          path,
          column,
          model: at,
        });
      }
    }
    if (path.length === 2 || onlyName) return;
    for (const relation of at.toOne.values()) visit(relation.target, [...path, relation], besideOwner(at, relation));
  };
  visit(model, []);
  known.set(model, fields);
  return fields;
}

const numbers = new Set(['amount', 'unitPrice', 'quantity', 'percent', 'rate', 'int']);
const additive = new Set(['amount', 'quantity', 'int']);
const counters = new Set(['version', 'position']);

const ofKind =
  (suits: (column: Column) => boolean) =>
  (model: Model): Column[] =>
    [...model.columns.values()].filter((column) => !counters.has(column.name) && suits(column));

/** What can be added up. */
export const summable = ofKind(({ kind }) => additive.has(kind));
/** What has a mean. */
export const averageable = ofKind(({ kind }) => numbers.has(kind));
/** What has a smallest and a largest. */
export const comparable = ofKind(({ kind }) => numbers.has(kind) || kind === 'date' || kind === 'instant');

export const isMoney = ({ kind }: Column): boolean => kind === 'amount' || kind === 'unitPrice';
