import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type InitializeParams,
  type InitializeResult,
  InlayHintRequest,
  PrepareRenameRequest,
  type ProtocolRequestType,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { analyze } from '../core/analyze';
import { type LiveParams, methods } from '../protocol';
import { type ClientTraits, readTraits } from './clientTraits';
import { Converter } from './convert';
import { type Analyze, Documents } from './documents';
import { follow } from './follow';
import { checkPrograms } from './handlers/checkPrograms';
import { codeAction, fixAllKind } from './handlers/codeAction';
import { codeLens } from './handlers/codeLens';
import { completion } from './handlers/completion';
import { definition } from './handlers/definition';
import { documentDiagnostic } from './handlers/documentDiagnostic';
import { documentHighlight } from './handlers/documentHighlight';
import { documentLink } from './handlers/documentLink';
import { documentSymbol } from './handlers/documentSymbol';
import { foldingRange } from './handlers/foldingRange';
import { formatting } from './handlers/formatting';
import { hover } from './handlers/hover';
import { importSpec } from './handlers/import';
import { incomingCalls } from './handlers/incomingCalls';
import { inlayHint } from './handlers/inlayHint';
import { loss } from './handlers/loss';
import { outgoingCalls } from './handlers/outgoingCalls';
import { outputs } from './handlers/outputs';
import { place } from './handlers/place';
import { plan } from './handlers/plan';
import { prepareCallHierarchy } from './handlers/prepareCallHierarchy';
import { prepareRename } from './handlers/prepareRename';
import { previews } from './handlers/previews';
import { rangeFormatting } from './handlers/rangeFormatting';
import { references } from './handlers/references';
import { rename } from './handlers/rename';
import { render } from './handlers/render';
import { run } from './handlers/run';
import { selectionRange } from './handlers/selectionRange';
import { legend, semanticTokens } from './handlers/semanticTokens';
import { shares } from './handlers/shares';
import { whatIf } from './handlers/whatIf';
import { workspaceDiagnostic } from './handlers/workspaceDiagnostic';
import { workspaceSymbol } from './handlers/workspaceSymbol';
import { write } from './handlers/write';
import type { NewLiveService } from './liveService';
import { Neighbours } from './neighbours';
import { ProgramChecks } from './programChecks';
import { RenderProblems } from './renderProblems';
import type { Handler, Session } from './session';
import { type InitializationOptions, readInitializationOptions, type Settings } from './settings';
import { type Files, Workspace } from './workspace';
import { FailureLog, wrap } from './wrap';
import { type FilesBeside, WrittenFiles } from './writtenFiles';

/** What differs between a machine and a browser. */
export interface Surroundings {
  readonly files?: Files;
  readonly beside?: FilesBeside;
  readonly live?: NewLiveService;
}

type Registration = (connection: Connection, session: Session, log: FailureLog) => void;

const on =
  <P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    handler: Handler<P, NoInfer<R>>,
    empty: NoInfer<R>,
  ): Registration =>
  (connection, session, log) =>
    connection.onRequest<unknown, void>(type.method, wrap(session, log, type.method, handler, empty));

/** A request of our own; when its handler fails, the client gets the failure as a sentence. */
const own =
  <P, R>(method: string, handler: Handler<P, R>, empty: R): Registration =>
  (connection, session, log) =>
    connection.onRequest<unknown, void>(method, wrap(session, log, method, handler, empty));

const failed = 'This failed inside the language server; its log says why.';

/** Every request: its handler, and what is answered when that fails. */
const requests: readonly Registration[] = [
  on(CompletionRequest.type, completion, []),
  on(HoverRequest.type, hover, null),
  on(DefinitionRequest.type, definition, null),
  on(ReferencesRequest.type, references, []),
  on(DocumentHighlightRequest.type, documentHighlight, []),
  on(PrepareRenameRequest.type, prepareRename, null),
  on(RenameRequest.type, rename, null),
  on(DocumentSymbolRequest.type, documentSymbol, []),
  on(FoldingRangeRequest.type, foldingRange, []),
  on(SelectionRangeRequest.type, selectionRange, []),
  on(CodeActionRequest.type, codeAction, []),
  on(CodeLensRequest.type, codeLens, []),
  on(InlayHintRequest.type, inlayHint, []),
  on(DocumentLinkRequest.type, documentLink, []),
  on(DocumentFormattingRequest.type, formatting, []),
  on(DocumentRangeFormattingRequest.type, rangeFormatting, []),
  on(SemanticTokensRequest.type, semanticTokens, { data: [] }),
  on(SemanticTokensRangeRequest.type, semanticTokens, { data: [] }),
  on(CallHierarchyPrepareRequest.type, prepareCallHierarchy, null),
  on(CallHierarchyIncomingCallsRequest.type, incomingCalls, []),
  on(CallHierarchyOutgoingCallsRequest.type, outgoingCalls, []),
  on(DocumentDiagnosticRequest.type, documentDiagnostic, { kind: 'full', items: [] }),
  on(WorkspaceDiagnosticRequest.type, workspaceDiagnostic, { items: [] }),
  on(WorkspaceSymbolRequest.type, workspaceSymbol, []),
  own(methods.previews, previews, { previews: [] }),
  own(methods.render, render, { ok: false, problem: failed }),
  own(methods.outputs, outputs, { ok: false, problem: failed }),
  own(methods.write, write, { written: [], failed: { problem: failed } }),
  own(methods.checkPrograms, checkPrograms, { ok: false, problem: failed }),
  own(methods.place, place, { ok: false, problem: failed }),
  own(methods.shares, shares, { ok: false, problem: failed, paths: [] }),
  own(methods.whatIf, whatIf, { ok: false, problem: failed }),
  own(methods.loss, loss, { ok: false, problem: failed }),
  own(methods.import, importSpec, { ok: false, problem: failed }),
  own(methods.plan, plan, { ok: false, refused: [failed] }),
  own(methods.run, run, { outcome: 'unknown', summary: failed, next: [], audit: [] }),
];

function capabilities(client: ClientTraits, options: InitializationOptions): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: [':', ' ', '-', '{', '[', ',', '*'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    semanticTokensProvider: { legend, full: true, range: true },
    callHierarchyProvider: true,
    ...(client.codeActionLiterals && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind] },
    }),
    ...(options.commands && { codeLensProvider: {} }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'memcached-ha', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: false } },
  };
}

/** Answers the protocol on a connection; the caller makes it listen. */
export function serve(connection: Connection, surroundings: Surroundings = {}): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readTraits(params.capabilities);
    const options = readInitializationOptions(params.initializationOptions);
    const convert = new Converter(client.encoding);
    const log = new FailureLog((line) => connection.console.error(line));
    let settings: Settings = options;
    let figures: LiveParams | undefined;

    const analyzeNow: Analyze = (text, previous) => analyze(text, { severities: settings.severities, previous });
    const documents = new Documents(analyzeNow, convert);
    const workspace = new Workspace(documents, analyzeNow, surroundings.files, options.specs, foldersOf(params));
    const written = new WrittenFiles(surroundings.beside, () => settings.severities);
    const live = surroundings.live?.({
      live: (told) => {
        figures = told;
        void connection.sendNotification(methods.live, told);
      },
      progress: (told) => void connection.sendNotification(methods.progress, told),
      log: (line) => connection.console.info(line),
    });
    const renderProblems = new RenderProblems();
    const programs = new ProgramChecks(live, () => settings.severities);
    const session: Session = {
      client,
      options,
      settings: () => settings,
      convert,
      documents,
      workspace,
      neighbours: new Neighbours(workspace, [written, programs, renderProblems], () => settings.severities),
      written,
      programs,
      renderProblems,
      live,
      figures: () => figures,
    };
    for (const register of requests) register(connection, session, log);
    follow(connection, session, log, (changed) => {
      settings = changed;
    });
    return { serverInfo: { name: 'memcached-ha' }, capabilities: capabilities(client, options) };
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
