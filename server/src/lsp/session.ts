import type { CancellationToken, Position } from 'vscode-languageserver';
import type { Snapshot } from '../core/analyze';
import type { LiveParams } from '../protocol';
import type { ClientTraits } from './clientTraits';
import type { Converter } from './convert';
import type { Documents, Spec } from './documents';
import type { LiveService } from './liveService';
import type { Neighbours } from './neighbours';
import type { ProgramChecks } from './programChecks';
import type { RenderProblems } from './renderProblems';
import type { InitializationOptions, Settings } from './settings';
import type { Workspace } from './workspace';
import type { WrittenFiles } from './writtenFiles';

/** What handlers work with, from `initialize` to the end. */
export interface Session {
  readonly client: ClientTraits;
  readonly options: InitializationOptions;
  /** As they are now. */
  readonly settings: () => Settings;
  readonly convert: Converter;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly neighbours: Neighbours;
  readonly written: WrittenFiles;
  readonly programs: ProgramChecks;
  readonly renderProblems: RenderProblems;
  /** Absent in a browser. */
  readonly live?: LiveService;
  /** The figures last sent, for hovers. */
  readonly figures: () => LiveParams | undefined;
}

/** A request on its way. */
export interface Call<P> extends Session {
  readonly params: P;
  /** The open spec that the request names, as it was when the request came. */
  readonly spec: Spec | undefined;
  readonly token: CancellationToken;
}

export type Handler<P, R> = (call: Call<P>) => R | Promise<R>;

/** A place in an open spec. */
export interface Place {
  readonly spec: Spec;
  readonly snapshot: Snapshot;
  readonly offset: number;
}

export function placeOf({ spec, params, convert }: Call<{ readonly position: Position }>): Place | undefined {
  return spec && { spec, snapshot: spec.snapshot, offset: convert.offset(spec.lines, params.position) };
}
