import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatting as format } from '../../core/features/formatting';
import type { Handler } from '../session';

export const formatting: Handler<DocumentFormattingParams, TextEdit[]> = ({ spec, params, convert }) =>
  spec ? convert.edits(spec.lines, format(spec.snapshot, params.options.tabSize)) : [];
