import 'reflect-metadata';
import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../context.ts';

/** type-graphql's own decorators, applied as functions to classes made here: what a hand-written decorated class would say, said by derivation. */

export type Shell = new () => object;
export type TypeReference = Shell | GraphQLScalarType | object;
export interface FieldSpec {
  readonly name: string;
  readonly type: () => TypeReference;
  readonly list?: boolean;
  readonly nullable?: boolean;
  readonly description: string;
}
export interface ArgumentSpec extends FieldSpec {
  readonly defaultValue?: unknown;
}

const shell = (name: string): Shell => ({ [name]: class {} })[name] as Shell;
const returns = ({ type, list }: FieldSpec) => (() => (list ? [type()] : type())) as () => Shell;

function fields(target: Shell, specs: readonly FieldSpec[]): void {
  for (const spec of specs) {
    (Field(returns(spec), { nullable: spec.nullable === true, description: spec.description }) as PropertyDecorator)(
      target.prototype,
      spec.name,
    );
  }
}

/** 对象类型 */
export function declareObject(name: string, description: string, specs: readonly FieldSpec[] = []): Shell {
  const target = shell(name);
  ObjectType(name, { description, simpleResolvers: true })(target);
  fields(target, specs);
  return target;
}

/** 输入类型 */
export function declareInput(name: string, description: string, specs: readonly FieldSpec[]): Shell {
  const target = shell(name);
  InputType(name, { description })(target);
  fields(target, specs);
  return target;
}

export const addFields = fields;

/** 枚举 */
export function declareEnum(name: string, description: string, values: Readonly<Record<string, string>>): object {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
  return members;
}

export type Answer = (context: Context, info: GraphQLResolveInfo) => Promise<unknown>;

interface Operation extends FieldSpec {
  readonly kind: 'Query' | 'Mutation' | 'Field';
  readonly args: readonly ArgumentSpec[];
  readonly answer: Answer;
}

const classes: Shell[] = [];

/** 全部解析类 — every resolver class declared so far. */
export const resolverClasses = (): readonly Shell[] => classes;

/** 解析类 — a resolver class of operations, or of the fields of a type that take arguments. */
export function declareResolver(name: string, of: Shell | undefined, operations: readonly Operation[]): void {
  const target = shell(name);
  const methods = target.prototype as Record<string, unknown>;
  classes.push(target);
  if (of) Resolver(() => of)(target);
  else Resolver()(target);
  for (const operation of operations) {
    const method = operation.name;
    methods[method] = (context: Context, info: GraphQLResolveInfo) => operation.answer(context, info);
    const options = { nullable: operation.nullable === true, description: operation.description };
    const decorate = (operation.kind === 'Query' ? Query : operation.kind === 'Mutation' ? Mutation : FieldResolver)(
      returns(operation),
      options,
    ) as MethodDecorator;
    decorate(methods, method, Object.getOwnPropertyDescriptor(methods, method)!);
    Ctx()(methods, method, 0);
    Info()(methods, method, 1);
    operation.args.forEach((arg, index) => {
      const argOptions = {
        nullable: arg.nullable === true,
        description: arg.description,
        validate: false,
        ...(arg.defaultValue === undefined ? {} : { defaultValue: arg.defaultValue }),
      };
      Arg(arg.name, returns(arg), argOptions as never)(methods, method, index + 2);
    });
  }
}
