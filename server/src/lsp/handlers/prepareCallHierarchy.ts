import type { CallHierarchyItem, CallHierarchyPrepareParams } from 'vscode-languageserver';
import { type Dependency, dependencyAt } from '../../core/features/callHierarchy';
import { symbolKinds } from '../convert';
import type { Spec } from '../documents';
import { type Handler, placeOf, type Session } from '../session';

export const prepareCallHierarchy: Handler<CallHierarchyPrepareParams, CallHierarchyItem[] | null> = (call) => {
  const place = placeOf(call);
  const found = place && dependencyAt(place.snapshot, place.offset);
  return found ? [toItem(call, place.spec, found)] : null;
};

/** `data` finds it again in a later version. */
export function toItem({ convert }: Session, { uri, lines }: Spec, dependency: Dependency): CallHierarchyItem {
  const { id, kind, name, detail, range, selection } = dependency;
  return {
    name,
    kind: symbolKinds[kind === 'gutter' ? 'shard' : kind === 'zone' ? 'section' : kind],
    detail: detail ? `${kind} · ${detail}` : kind,
    uri,
    range: convert.range(lines, range),
    selectionRange: convert.range(lines, selection),
    data: id,
  };
}
