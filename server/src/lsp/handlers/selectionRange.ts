import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRanges } from '../../core/features/selectionRanges';
import type { Handler } from '../session';

export const selectionRange: Handler<SelectionRangeParams, SelectionRange[]> = ({ spec, params, convert }) => {
  if (!spec) return [];
  return params.positions.map((position) => {
    const ranges = selectionRanges(spec.snapshot, convert.offset(spec.lines, position));
    return ranges.reduceRight<SelectionRange | undefined>((parent, range) => {
      return { range: convert.range(spec.lines, range), parent };
    }, undefined)!;
  });
};
