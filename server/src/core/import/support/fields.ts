import { asMap, asScalar, type MapNode, type SpecNode } from '../../document/nodes';

/** The value of a key of a map in a foreign file. */
export const field = (map: MapNode | undefined, key: string): SpecNode | undefined => map?.entries.get(key)?.value;

export const mapField = (map: MapNode | undefined, key: string): MapNode | undefined => asMap(field(map, key));

/** As written: a number is text too. */
export const textOf = (node: SpecNode | undefined): string | undefined => {
  const scalar = asScalar(node);
  return scalar && scalar.value !== null
    ? typeof scalar.value === 'string'
      ? scalar.value
      : scalar.source
    : undefined;
};

export const textField = (map: MapNode | undefined, key: string): string | undefined => textOf(field(map, key));

export const numberField = (map: MapNode | undefined, key: string): number | undefined => {
  const value = asScalar(field(map, key))?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A whole number from 1. */
export const countField = (map: MapNode | undefined, key: string): number | undefined => {
  const value = numberField(map, key);
  return value !== undefined && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
};
