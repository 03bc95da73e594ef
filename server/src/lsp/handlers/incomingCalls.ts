import type { CallHierarchyIncomingCall, CallHierarchyIncomingCallsParams } from 'vscode-languageserver';
import { dependents } from '../../core/features/callHierarchy';
import type { Handler } from '../session';
import { toItem } from './prepareCallHierarchy';

/** What depends on an item. */
export const incomingCalls: Handler<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[]> = (call) => {
  const { documents, params, convert } = call;
  const spec = documents.get(params.item.uri);
  const cluster = spec?.snapshot.cluster;
  if (!spec || !cluster) return [];
  return dependents(cluster, String(params.item.data)).map(({ item, uses }) => ({
    from: toItem(call, spec, item),
    fromRanges: uses.map((use) => convert.range(spec.lines, use)),
  }));
};
