import { z } from 'zod';
import { type RuleKey, schemaOf } from './catalogue.js';

type Words = { readonly zh: string; readonly en: string };

/** How a part of a rule's value is entered and shown. */
export type RuleFieldKind =
  | 'number'
  | 'numbers'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'amount'
  | 'time'
  /** A number by step. */
  | 'steps'
  /** An amount by grade (档次). */
  | 'grades'
  /** A number by year. */
  | 'years'
  /** A choice by code. */
  | 'classes'
  /** A list of days, `YYYY-MM-DD`. */
  | 'days'
  | 'text';

/** One part of a rule's value, for a form. Limits are of the number, or of each number in a list or table. */
export interface RuleField {
  readonly name: string;
  readonly kind: RuleFieldKind;
  readonly label: Words;
  readonly unit: Words | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly whole: boolean;
  readonly options: { readonly value: string; readonly label: Words }[];
}

/** What is used of the JSON Schema that a rule's shape gives. */
interface Part {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly items?: Part;
  readonly additionalProperties?: Part;
  readonly label?: Words;
  readonly unit?: Words;
  readonly form?: RuleFieldKind;
  readonly options?: Readonly<Record<string, Words>>;
}

/** The entries of a rule's form in their order, from the shape that its values are checked with. */
export function ruleFields(key: RuleKey): RuleField[] {
  const shape = z.toJSONSchema(schemaOf(key)) as { properties?: Record<string, Part> };
  return Object.entries(shape.properties ?? {}).map(([name, part]) => fieldOf(name, part));
}

function fieldOf(name: string, part: Part): RuleField {
  const number = numberOf(part);
  return {
    name,
    kind: part.form ?? kindOf(part),
    label: part.label ?? { zh: name, en: name },
    unit: part.unit ?? null,
    least: number?.minimum ?? null,
    most: number?.maximum ?? null,
    whole: number?.type === 'integer',
    options: optionsOf(part),
  };
}

function kindOf(part: Part): RuleFieldKind {
  if (part.type === 'boolean') return 'flag';
  if (part.type === 'array') return part.items?.enum ? 'choices' : 'numbers';
  if (part.enum) return 'choice';
  return numberOf(part) ? 'number' : 'text';
}

/** The number itself, or the one that a list or table consists of. */
function numberOf(part: Part): Part | undefined {
  return [part, part.items, part.additionalProperties].find((one) => one?.type === 'integer' || one?.type === 'number');
}

function optionsOf(part: Part): RuleField['options'] {
  const values = part.enum ?? part.items?.enum ?? part.additionalProperties?.enum ?? [];
  return values.map((value) => ({ value, label: part.options?.[value] ?? { zh: value, en: value } }));
}
