import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../core/features/inlayHints';
import type { Handler } from '../session';

export const inlayHint: Handler<InlayHintParams, InlayHint[]> = ({ spec, params, convert, settings }) => {
  if (!spec) return [];
  const within = convert.offsets(spec.lines, params.range);
  const hints = inlayHints(spec.snapshot, within, { shares: settings().shareHints });
  return hints.map(({ offset, label, tooltip }) => ({
    position: convert.position(spec.lines, offset),
    label,
    tooltip,
    kind: InlayHintKind.Type,
    paddingLeft: true,
  }));
};
