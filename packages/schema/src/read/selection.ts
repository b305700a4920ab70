import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  type SelectionSetNode,
} from 'graphql';
import { decided } from './held.ts';

/** What belongs to an operation while its selection is read. */
export interface Operation {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A field of the answer: its key, its name, and every place that asks for it. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** 所选字段 — the fields a selection asks of a type, in the order of the answer, the same key joined. */
export function selectedFields(
  operation: Operation,
  type: string,
  sets: readonly (SelectionSetNode | undefined)[],
): Selected[] {
  const found = new Map<string, { key: string; name: string; nodes: FieldNode[] }>();
  const entered = new Set<string>();
  const walk = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.directives && selection.directives.length > 0 && leftOut(operation, selection)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const present = found.get(key);
        if (present) present.nodes.push(selection);
        else found.set(key, { key, name: selection.name.value, nodes: [selection] });
      } else if (selection.kind === 'InlineFragment') {
        if (!selection.typeCondition || selection.typeCondition.name.value === type) walk(selection.selectionSet);
      } else if (!entered.has(selection.name.value)) {
        entered.add(selection.name.value);
        const fragment = Object.hasOwn(operation.fragments, selection.name.value)
          ? operation.fragments[selection.name.value]
          : undefined;
        if (fragment && fragment.typeCondition.name.value === type) walk(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) if (set) walk(set);
  return [...found.values()];
}

function leftOut(operation: Operation, selection: SelectionSetNode['selections'][number]): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, operation.variables)?.['if'] === true) return true;
  return getDirectiveValues(GraphQLIncludeDirective, selection, operation.variables)?.['if'] === false;
}

/** 子选择 — the fields selected below a field. */
export const below = (operation: Operation, type: string, selected: Selected): Selected[] =>
  selectedFields(
    operation,
    type,
    selected.nodes.map((node) => node.selectionSet),
  );

export type Arguments = Readonly<Record<string, unknown>>;

/** The arguments whose texts become parameters and nothing else. */
const mayBeHeld = new Set(['id', 'where', 'search', 'after']);
const noArguments: Arguments = Object.freeze({});

/** 参数值 — the arguments of a field, coerced by its definition. */
export function argumentsOf(operation: Operation, type: GraphQLObjectType, selected: Selected): Arguments {
  const node = selected.nodes[0]!;
  const definition = type.getFields()[selected.name]!;
  if (definition.args.length === 0) return noArguments;
  const given = getArgumentValues(definition, node, operation.variables as Record<string, unknown>);
  for (const name of Object.keys(given)) if (!mayBeHeld.has(name)) given[name] = decided(given[name]);
  return given;
}
