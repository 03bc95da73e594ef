import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { folding } from '../../core/features/folding';
import type { Handler } from '../session';

export const foldingRange: Handler<FoldingRangeParams, FoldingRange[]> = ({ spec }) => {
  if (!spec) return [];
  return folding(spec.snapshot).map(({ kind, ...lines }) => {
    return kind === 'comment' ? { ...lines, kind: FoldingRangeKind.Comment } : lines;
  });
};
