import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { codeActions, fixAll, type CodeAction as OurAction } from '../../core/features/codeActions';
import { toDiagnostic } from '../diagnostics';
import type { Handler } from '../session';
import { workspaceEdit } from '../workspaceEdit';

/** On save, with `"editor.codeActionsOnSave": {"source.fixAll.memcachedHa": "explicit"}`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.memcachedHa`;

const kinds: Record<OurAction['kind'], string> = {
  fix: CodeActionKind.QuickFix,
  suppress: CodeActionKind.QuickFix,
  'fix-all': fixAllKind,
};

export const codeAction: Handler<CodeActionParams, CodeAction[]> = (call) => {
  const { spec, client, params, convert, neighbours } = call;
  if (!spec || !client.codeActionLiterals) return [];
  const wanted = (kind: string): boolean =>
    params.context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? kind !== fixAllKind;
  const snapshot = { ...spec.snapshot, findings: neighbours.of(spec).findings };
  const quick = wanted(CodeActionKind.QuickFix) ? codeActions(snapshot, convert.offsets(spec.lines, params.range)) : [];
  const all = wanted(fixAllKind) ? fixAll(spec.snapshot) : undefined;
  return [...quick, ...(all ? [all] : [])].map(({ title, kind, edits, findings, preferred }) => ({
    title,
    kind: kinds[kind],
    edit: workspaceEdit(call, spec, edits),
    diagnostics: findings.map((finding) => toDiagnostic(call, spec, finding)),
    ...(preferred && { isPreferred: true }),
  }));
};
