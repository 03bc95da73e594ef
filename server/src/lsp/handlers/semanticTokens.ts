import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { tokenModifiers, semanticTokens as tokensOf, tokenTypes } from '../../core/features/semanticTokens';
import type { Handler } from '../session';

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Of the whole text, or of a range where the client asks for one. */
export const semanticTokens: Handler<SemanticTokensParams | SemanticTokensRangeParams, SemanticTokens> = (call) => {
  const { spec, params, convert } = call;
  if (!spec) return { data: [] };
  const builder = new SemanticTokensBuilder();
  const within = 'range' in params ? convert.offsets(spec.lines, params.range) : undefined;
  for (const { range, type, modifiers } of tokensOf(spec.snapshot, within)) {
    const { start, end } = convert.range(spec.lines, range);
    const set = modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(start.line, start.character, end.character - start.character, tokenTypes.indexOf(type), set);
  }
  return builder.build();
};
