import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definition as define } from '../../core/features/definition';
import { type Handler, placeOf } from '../session';

export const definition: Handler<DefinitionParams, Location | LocationLink[] | null> = (call) => {
  const place = placeOf(call);
  const found = place && define(place.snapshot, place.offset);
  if (!found) return null;
  const { uri, lines } = place.spec;
  const target = call.convert.range(lines, found.target);
  if (!call.client.definitionLinks) return { uri, range: target };
  const originSelectionRange = call.convert.range(lines, found.origin);
  return [{ originSelectionRange, targetUri: uri, targetRange: target, targetSelectionRange: target }];
};
