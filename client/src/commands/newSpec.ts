import * as vscode from 'vscode';
import { specLanguage } from '../specs';
import type { Command } from './command';

const template = `version: 1
cluster: sessions
environment: development
zones: [zone-a, zone-b]

hosts:
  host-a: {address: 127.0.0.1, zone: zone-a}
  host-b: {address: 127.0.0.2, zone: zone-b}

nodes:
  mem1: {host: host-a, port: 11211}
  mem2: {host: host-b, port: 11211}

pools:
  sessions:
    shards:
      s1: {primary: mem1, standby: [mem2]}

proxies:
  edge:
    type: haproxy
    listen: 127.0.0.1:22121
`;

/** A small spec in an unsaved editor: where it belongs is for the user to say. */
export const newSpec: Command = {
  id: 'memcachedHa.newSpec',
  async run() {
    const document = await vscode.workspace.openTextDocument({ language: specLanguage, content: template });
    await vscode.window.showTextDocument(document);
  },
};
