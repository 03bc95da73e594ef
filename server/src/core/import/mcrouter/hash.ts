import { asSeq } from '../../document/nodes';
import type { PoolDraft } from '../support/draft';
import { field, mapField, numberField, textField, textOf } from '../support/fields';
import type { Route } from './configuration';

/** How a HashRoute or PoolRoute chooses among its children, in words of the spec. */
export interface Hash {
  readonly strategy: NonNullable<PoolDraft['sharding']>['strategy'];
  readonly weights?: readonly number[];
  readonly tags?: readonly string[];
  readonly salt?: string;
  /** Set where keys will go elsewhere. */
  readonly differs?: string;
}

const strategies: Readonly<Record<string, string>> = {
  Ch3: 'ch3',
  WeightedCh3: 'weighted_ch3',
  Crc32: 'crc32',
  Rendezvous: 'rendezvous',
};

/** `hash` is a name, or a map with more; on a HashRoute these fields may stand beside its children. */
export function hashOf({ map }: Route): Hash {
  const own = mapField(map, 'hash') ?? map;
  const name = textOf(field(map, 'hash')) ?? textField(own, 'hash_func') ?? 'Ch3';
  const strategy = Object.hasOwn(strategies, name) ? strategies[name] : undefined;
  const weights = asSeq(field(own, 'weights'))?.items.map((item) => Number(textOf(item)));
  const tags = asSeq(field(own, 'tags'))?.items.map((item) => textOf(item) ?? '');
  const salt = textField(own, 'salt');
  const differs = strategy === undefined ? 'hash_func is none of the spec’s; Ch3 is in its place' : undefined;
  return {
    strategy: strategy ?? 'ch3',
    weights,
    tags,
    salt,
    differs: differs ?? (salt ? 'the spec has no salt' : undefined),
  };
}

/** Whole numbers up to 256 whose proportion to the largest are these weights; undefined where that moves keys. */
export function wholeWeights(weights: readonly number[], servers: number): { weights: number[]; exact: boolean } {
  const all = Array.from({ length: servers }, (_, index) => weights[index] ?? 0.5).map((w) =>
    w >= 0 && w <= 1 ? w : 0.5,
  );
  const most = all.reduce((a, b) => Math.max(a, b), 0);
  const scales = [100, ...Array.from({ length: 256 }, (_, index) => index + 1)];
  const scale = scales.find((by) => all.every((weight) => Math.round(weight * by) / by === weight)) ?? 256;
  const whole = all.map((weight) => Math.round(weight * scale));
  return { weights: whole, exact: most === 1 && all.every((weight, index) => whole[index] / scale === weight) };
}

export const seconds = (route: Route, key: string): string | undefined => {
  const value = numberField(route.map, key);
  return value !== undefined && Number.isSafeInteger(value) && value > 0 ? `${value}s` : undefined;
};
