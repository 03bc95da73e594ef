import {
  CompletionItemKind,
  DiagnosticSeverity,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
  type Position,
  SymbolKind,
} from 'vscode-languageserver';
import type { LineMap, Range } from '../core/document/range';
import type { Completion } from '../core/features/completion';
import type { SymbolKind as OurSymbolKind } from '../core/features/documentSymbols';
import type { Severity, TextEdit } from '../core/findings';

export type Encoding = 'utf-16' | 'utf-8';

/** Offsets to positions and back, in the units that the client counts in. */
export class Converter {
  constructor(readonly encoding: Encoding) {}

  position(lines: LineMap, offset: number): Position {
    const { line, character } = lines.position(offset);
    if (this.encoding === 'utf-16') return { line, character };
    return { line, character: utf8Length(lines.lineText(line).slice(0, character)) };
  }

  offset(lines: LineMap, { line, character }: Position): number {
    if (this.encoding === 'utf-16' || line < 0) return lines.offset({ line, character });
    return lines.offset({ line, character: utf16Length(lines.lineText(line), character) });
  }

  range(lines: LineMap, { start, end }: Range): LspRange {
    return { start: this.position(lines, start), end: this.position(lines, end) };
  }

  offsets(lines: LineMap, { start, end }: LspRange): Range {
    return { start: this.offset(lines, start), end: this.offset(lines, end) };
  }

  edits(lines: LineMap, edits: readonly TextEdit[]): LspTextEdit[] {
    return edits.map(({ range, newText }) => ({ range: this.range(lines, range), newText }));
  }
}

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) bytes += bytesOf(letter);
  return bytes;
}

/** How many UTF-16 units the first `bytes` bytes of a line are; beyond its end counts on. */
function utf16Length(text: string, bytes: number): number {
  let left = bytes;
  let units = 0;
  for (const letter of text) {
    if (left <= 0) return units;
    left -= bytesOf(letter);
    units += letter.length;
  }
  return units + Math.max(0, left);
}

export const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const symbolKinds: Record<OurSymbolKind, SymbolKind> = {
  cluster: SymbolKind.Module,
  section: SymbolKind.Namespace,
  host: SymbolKind.Struct,
  node: SymbolKind.Object,
  pool: SymbolKind.Class,
  shard: SymbolKind.Field,
  proxy: SymbolKind.Interface,
  instance: SymbolKind.Object,
  client: SymbolKind.Event,
};

export const completionKinds: Record<Completion['kind'], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  block: CompletionItemKind.Snippet,
};
