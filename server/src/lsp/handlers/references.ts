import type { Location, ReferenceParams } from 'vscode-languageserver';
import { references as find } from '../../core/features/references';
import { type Handler, placeOf } from '../session';

export const references: Handler<ReferenceParams, Location[]> = (call) => {
  const place = placeOf(call);
  if (!place) return [];
  const { uri, lines } = place.spec;
  const ranges = find(place.snapshot, place.offset, call.params.context.includeDeclaration);
  return ranges.map((range) => ({ uri, range: call.convert.range(lines, range) }));
};
