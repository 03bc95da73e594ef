import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { codeActions, fixAll, type CodeAction as OurAction } from '../../core/features/codeActions';
import { refactorings } from '../../core/features/refactorings';
import { toDiagnostic } from '../diagnostics';
import type { Handler } from '../session';
import { workspaceEdit } from '../workspaceEdit';

/** On save, with `"editor.codeActionsOnSave": {"source.fixAll.memcachedHa": "explicit"}`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.memcachedHa`;

const refactorKinds = [CodeActionKind.RefactorRewrite, CodeActionKind.RefactorExtract];

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
  const range = convert.offsets(spec.lines, params.range);
  const quick = wanted(CodeActionKind.QuickFix) ? codeActions(snapshot, range) : [];
  const all = wanted(fixAllKind) ? fixAll(spec.snapshot) : undefined;
  // Nobody wants to change what is well at every move of the cursor.
  const asked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
  const rewrites = asked && refactorKinds.some(wanted) ? refactorings(spec.snapshot, range.start) : [];
  const mends = [...quick, ...(all ? [all] : [])].map(({ title, kind, edits, findings, preferred }) => ({
    title,
    kind: kinds[kind],
    edit: workspaceEdit(call, spec, edits),
    diagnostics: findings.map((finding) => toDiagnostic(call, spec, finding)),
    ...(preferred && { isPreferred: true }),
  }));
  const changes = rewrites.filter(({ kind }) => wanted(kind));
  return [
    ...mends,
    ...changes.map(({ title, kind, edits }) => ({ title, kind, edit: workspaceEdit(call, spec, edits) })),
  ];
};
