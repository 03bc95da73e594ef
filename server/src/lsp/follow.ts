import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { LiveSpec } from '../live/spec';
import { type AccessParams, methods, type WatchParams } from '../protocol';
import { Publisher } from './diagnostics';
import type { Spec } from './documents';
import { outputGlobs, outputWatcher } from './outputWatcher';
import type { Session } from './session';
import { type Settings, type Severities, settingsIn } from './settings';
import { lineRange } from './shown';
import { isBareName, isSpecName, looksLikeSpec } from './specNames';
import { type FailureLog, turn } from './wrap';

const language = 'memcached-cluster';
/** The live part need not follow every keystroke (milliseconds). */
const liveDelay = 300;
const watched = [
  '**/*.memcached.{yaml,yml}',
  '**/memcached.{yaml,yml}',
  '**/{*prometheus*,*scrape*,*file_sd*,*targets*}.{yaml,yml,json}',
  '**/{file_sd,targets}/*.{yaml,yml,json}',
];

/** Every notification: what the client tells about documents, files, settings and what may be live. */
export function follow(
  connection: Connection,
  session: Session,
  log: FailureLog,
  setSettings: (settings: Settings) => void,
): void {
  const { client, documents, workspace, neighbours, written, programs, renderProblems, live, options } = session;
  const publisher = client.pullsDiagnostics ? undefined : new Publisher(connection, documents, session);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const guarded =
    <P>(method: string, handle: (params: P) => unknown) =>
    async (params: P): Promise<void> => {
      try {
        await handle(params);
      } catch (error) {
        log.report(method, error);
      }
    };

  const tellLive = (): void => {
    if (!live) return;
    clearTimeout(timer);
    timer = setTimeout(
      guarded('specs', async () => live.setSpecs(await liveSpecs(session))),
      liveDelay,
    );
  };

  /** Reads what is not open, once, so that open specs are told about it. */
  const lookAround = guarded('lookAround', async () => {
    for (const spec of await workspace.specs()) {
      if (spec.isAnalysed) continue;
      await turn();
      void spec.snapshot;
    }
    publisher?.othersChanged();
    const told = documents.all.some((spec) => neighbours.of(spec).resultId !== spec.resultId);
    if (told && client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  });

  /** Compares the generated files of open specs with what they generate, and follows these files from then on. */
  const lookAtFiles = guarded('lookAtFiles', async (specs: readonly (Spec | undefined)[]) => {
    for (const spec of specs) {
      await turn();
      if (spec && documents.get(spec.uri) === spec) await written.look(spec);
    }
    await watchOutputs(outputGlobs(documents.all));
  });
  const watchOutputs = outputWatcher(connection, client);
  const showFound = (): void => {
    publisher?.othersChanged();
    if (client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  };
  written.onChange = showFound;
  programs.onChange = showFound;
  renderProblems.onChange = showFound;
  const askPrograms = guarded('askPrograms', async (spec: Spec | undefined) => spec && programs.check(spec));

  const changed = (uri: string): void => {
    publisher?.changed(uri);
    tellLive();
  };

  connection.onDidOpenTextDocument(
    guarded('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
      if (languageId !== language && !isSpecName(uri) && !(isBareName(uri) && looksLikeSpec(text))) return;
      documents.opened(uri, version, text);
      changed(uri);
      return lookAtFiles([documents.get(uri)]);
    }),
  );
  connection.onDidChangeTextDocument(
    guarded('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      documents.changed(uri, version, contentChanges);
      changed(uri);
    }),
  );
  connection.onDidSaveTextDocument(
    guarded('textDocument/didSave', async ({ textDocument: { uri } }) => {
      documents.saved(uri);
      void lookAtFiles([documents.get(uri)]);
      if (session.settings().checkOnSave) void askPrograms(documents.get(uri));
      // Nothing was edited, so the client would not ask again what the edits since the last save do.
      if (options.commands && client.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    }),
  );
  connection.onDidCloseTextDocument(
    guarded('textDocument/didClose', ({ textDocument: { uri } }) => {
      if (!documents.get(uri)) return;
      documents.closed(uri);
      publisher?.closed(uri);
      tellLive();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guarded('workspace/didChangeWatchedFiles', async ({ changes }) => {
      for (const { uri, type } of changes) await workspace.touched(uri, type === FileChangeType.Deleted);
      tellLive();
      await lookAround(undefined);
      if (changes.some(({ uri }) => !isSpecName(uri))) await lookAtFiles(documents.all);
    }),
  );

  const useSettings = (settings: Settings): void => {
    const { severities, shareHints } = session.settings();
    setSettings(settings);
    if (settings.shareHints !== shareHints && client.refreshesHints) connection.languages.inlayHint.refresh();
    if (listed(settings.severities) === listed(severities)) return;
    documents.renew();
    workspace.renew();
    for (const { uri } of documents.all) publisher?.changed(uri);
    void lookAtFiles(documents.all);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  };
  const ask = guarded('workspace/configuration', async () => {
    useSettings(settingsIn(await connection.workspace.getConfiguration('memcachedHa')));
  });
  connection.onDidChangeConfiguration(
    guarded('workspace/didChangeConfiguration', ({ settings }) =>
      client.configuration ? ask(undefined) : useSettings(settingsIn(settings)),
    ),
  );
  const register = (answer: Promise<unknown>): void =>
    void answer.catch((error) => log.report('client/registerCapability', error));
  connection.onInitialized(
    guarded('initialized', async () => {
      if (client.watchesConfiguration) register(connection.client.register(DidChangeConfigurationNotification.type));
      if (client.watchesFiles && !options.specs)
        register(
          connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: watched.map((globPattern) => ({ globPattern })),
          }),
        );
      if (options.access) live?.access(options.access);
      tellLive();
      if (client.configuration) await ask(undefined);
      await lookAround(undefined);
    }),
  );

  connection.onNotification(
    methods.access,
    guarded<AccessParams>(methods.access, (params) => live?.access(params)),
  );
  connection.onNotification(
    methods.watch,
    guarded<WatchParams>(methods.watch, (params) => live?.watch(params)),
  );
  connection.onNotification(
    methods.refresh,
    guarded(methods.refresh, () => live?.refresh()),
  );
  connection.onShutdown(() => {
    clearTimeout(timer);
    live?.dispose();
  });
}

const listed = (severities: Severities): string => JSON.stringify([...severities]);

async function liveSpecs({ workspace }: Session): Promise<LiveSpec[]> {
  return (await workspace.specs()).flatMap(({ uri, good }) => {
    const range: LiveSpec['range'] = (offsets) => lineRange(good!.cluster.document.lines, offsets);
    return good ? [{ uri, ...good, range }] : [];
  });
}
