import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticTag,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { Finding } from '../core/findings';
import { severities } from './convert';
import type { Documents, Spec } from './documents';
import { rulePage } from './rulePage';
import type { Session } from './session';

/** An analysis that takes less (milliseconds) is simply done at every keystroke. */
const shortAnalysis = 100;
const longestWait = 300;

/** How long to wait for a pause in typing: as long as the last analysis took, so that half of the time is left for answers. */
export const waitBefore = ({ cost }: Spec): number => (cost < shortAnalysis ? 0 : Math.min(cost, longestWait));

/** Resolves after the time, or at once when cancelled. */
export function pause(milliseconds: number, token: CancellationToken): Promise<void> {
  if (milliseconds === 0 || token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const listener = token.onCancellationRequested(done);
  });
}

type Maker = Pick<Session, 'client' | 'convert' | 'options' | 'neighbours'>;

/** A file that findings are of. */
type Place = Pick<Spec, 'uri' | 'lines'>;

export const toDiagnostics = (maker: Maker, place: Place, findings: readonly Finding[]): Diagnostic[] =>
  findings.map((finding) => toDiagnostic(maker, place, finding));

export function toDiagnostic(maker: Maker, place: Place, found: Finding): Diagnostic {
  const { client, convert, options, neighbours } = maker;
  const { code, severity, message, related = [] } = found;
  const diagnostic: Diagnostic = {
    range: convert.range(place.lines, found.range),
    severity: severities[severity],
    source: 'memcached-ha',
    code,
    message,
  };
  const href = rulePage(code, options);
  if (client.codeDescription && href) diagnostic.codeDescription = { href };
  if (code === 'unused-suppression') diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.relatedInformation && related.length > 0)
    diagnostic.relatedInformation = related.flatMap(({ file, range, message }) => {
      const lines = file === undefined ? place.lines : neighbours.lines(file);
      return lines ? [{ location: { uri: file ?? place.uri, range: convert.range(lines, range) }, message }] : [];
    });
  return diagnostic;
}

/** Sends findings to a client that can't ask for them. What it sends is of the version that is open at that moment. */
export class Publisher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was sent last, by the name of the findings. */
  private readonly sent = new Map<string, string>();

  constructor(
    private readonly connection: Pick<Connection, 'sendDiagnostics'>,
    private readonly documents: Documents,
    private readonly maker: Maker,
  ) {}

  /** Call after each change: of several in a row only the last is published. */
  changed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const spec = this.documents.get(uri);
    if (spec)
      this.timers.set(
        uri,
        setTimeout(() => this.publish(uri), waitBefore(spec)),
      );
  }

  /** Nothing stays behind of a closed file. */
  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.sent.delete(uri);
    this.send({ uri, diagnostics: [] });
    this.othersChanged();
  }

  /** Publishes again what other files have changed; what is still being typed comes in its own time. */
  othersChanged(): void {
    for (const spec of this.documents.all)
      if (!this.timers.has(spec.uri) && this.sent.get(spec.uri) !== this.maker.neighbours.of(spec).resultId)
        this.publishNow(spec);
  }

  private publish(uri: string): void {
    this.timers.delete(uri);
    const spec = this.documents.get(uri);
    if (!spec) return;
    this.publishNow(spec);
    this.othersChanged();
  }

  private publishNow(spec: Spec): void {
    const { findings, resultId } = this.maker.neighbours.of(spec);
    this.sent.set(spec.uri, resultId);
    this.send({ uri: spec.uri, version: spec.version, diagnostics: toDiagnostics(this.maker, spec, findings) });
  }

  private send(params: PublishDiagnosticsParams): void {
    void this.connection.sendDiagnostics(params);
  }
}
