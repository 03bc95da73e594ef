import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../core/features/inlayHints';
import type { Handler } from '../session';

export const inlayHint: Handler<InlayHintParams, InlayHint[]> = ({ spec, params, convert }) => {
  if (!spec) return [];
  return inlayHints(spec.snapshot, convert.offsets(spec.lines, params.range)).map(({ offset, label, tooltip }) => ({
    position: convert.position(spec.lines, offset),
    label,
    tooltip,
    kind: InlayHintKind.Type,
    paddingLeft: true,
  }));
};
