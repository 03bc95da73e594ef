import type { CallHierarchyOutgoingCall, CallHierarchyOutgoingCallsParams } from 'vscode-languageserver';
import { dependencies } from '../../core/features/callHierarchy';
import type { Handler } from '../session';
import { toItem } from './prepareCallHierarchy';

/** What an item depends on. */
export const outgoingCalls: Handler<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[]> = (call) => {
  const { documents, params, convert } = call;
  const spec = documents.get(params.item.uri);
  const cluster = spec?.snapshot.cluster;
  if (!spec || !cluster) return [];
  return dependencies(cluster, String(params.item.data)).map(({ item, uses }) => ({
    to: toItem(call, spec, item),
    fromRanges: uses.map((use) => convert.range(spec.lines, use)),
  }));
};
