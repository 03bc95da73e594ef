import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatting } from '../../core/features/formatting';
import type { Handler } from '../session';

export const rangeFormatting: Handler<DocumentRangeFormattingParams, TextEdit[]> = ({ spec, params, convert }) => {
  if (!spec) return [];
  const within = convert.offsets(spec.lines, params.range);
  return convert.edits(spec.lines, formatting(spec.snapshot, params.options.tabSize, within));
};
