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
import type { Session } from './session';
import { type Settings, type Severities, settingsIn } from './settings';
import { lineRange } from './shown';
import { isBareName, isSpecName, looksLikeSpec } from './specNames';
import type { FailureLog } from './wrap';

const language = 'memcached-cluster';
/** The live part need not follow every keystroke (milliseconds). */
const liveDelay = 300;

/** Every notification: what the client tells about documents, files, settings and what may be live. */
export function follow(
  connection: Connection,
  session: Session,
  log: FailureLog,
  setSettings: (settings: Settings) => void,
): void {
  const { client, documents, workspace, live, options } = session;
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

  const changed = (uri: string): void => {
    publisher?.changed(uri);
    tellLive();
  };

  connection.onDidOpenTextDocument(
    guarded('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
      if (languageId !== language && !isSpecName(uri) && !(isBareName(uri) && looksLikeSpec(text))) return;
      documents.opened(uri, version, text);
      changed(uri);
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
            watchers: [{ globPattern: '**/*.memcached.{yaml,yml}' }, { globPattern: '**/memcached.{yaml,yml}' }],
          }),
        );
      if (options.access) live?.access(options.access);
      tellLive();
      if (client.configuration) await ask(undefined);
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
