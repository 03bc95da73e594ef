import * as vscode from 'vscode';
import { Access } from './access';
import { registerCommands } from './commands/register';
import { type NewClient, Server } from './languageClient';
import { Live } from './live';
import { showNodes } from './nodes/refresh';
import { PlanDocuments } from './planDocuments';
import { Previews } from './previews/contentProvider';
import { showOrigins } from './previews/generatedFiles';
import { linkEditors } from './previews/navigation';
import { PlacementViews } from './previews/placement';
import { showStructure } from './previews/structure';
import { Specs } from './specs';
import { showStatus } from './status';

/** What differs between a machine and a browser. */
export interface Platform {
  readonly newClient: NewClient;
  /** Whether connections to nodes can be opened. */
  readonly live: boolean;
}

/** Builds the parts of the extension and connects them. Returns before the language server runs. */
export function wire({ subscriptions, extensionUri }: vscode.ExtensionContext, platform: Platform): void {
  vscode.commands.executeCommand('setContext', 'memcachedHa.noLive', !platform.live);
  const log = vscode.window.createOutputChannel('Memcached HA', { log: true });
  const access = new Access(platform.live);
  const specs = new Specs();
  const server = new Server(platform.newClient, log, async () => ({
    ...access.params(),
    specs: (await specs.find()).map(String),
    severities: access.severities,
    shareHints: access.shareHints,
    checkOnSave: access.checkOnSave,
    commands: true,
    rulePages: `${vscode.Uri.joinPath(extensionUri, 'docs/rules')}/`,
  }));
  const live = new Live(server);
  const previews = new Previews(server);
  const plans = new PlanDocuments();
  const placement = new PlacementViews(server, extensionUri);
  subscriptions.push(
    log,
    specs,
    access.follow(server),
    live,
    previews,
    plans,
    placement,
    linkEditors(previews),
    showStructure(),
    showOrigins(),
    showNodes(server, live),
    showStatus(server, live, previews, access),
    registerCommands({ server, access, specs, live, plans, placement }),
    server,
  );
  server.start();
}
