import { randomUUID } from 'node:crypto';
import { planDocument } from '../core/failover/document';
import { planOperation } from '../core/failover/makePlan';
import type { Plan } from '../core/failover/plan';
import type { Generated } from '../core/workspace/programs';
import type {
  AccessParams,
  LiveParams,
  PlanParams,
  PlanResult,
  ProgressParams,
  RunParams,
  RunResult,
  WatchParams,
} from '../protocol';
import { runPlan } from './failover/executor';
import { observeShard } from './failover/observe';
import { reachShard } from './failover/reach';
import { instanceTargetId, liveCluster, nodeTargetId } from './liveCluster';
import { explain } from './outcome';
import { Poller, type PollState } from './poller';
import { type Checked, checkFiles } from './programs/checkFiles';
import { type LiveSpec, surroundingsOf } from './spec';
import { endpointsOf, runtimeAddress } from './specEndpoints';
import { HaproxyTarget, type LiveReading, NodeTarget, UnreachableTarget } from './targets';

export interface Listener {
  live(params: LiveParams): void;
  progress(params: ProgressParams): void;
  /** One line for the log: audit lines and, once for each change, why a node can't be polled. */
  log(line: string): void;
}

type LiveTarget = NodeTarget | HaproxyTarget | UnreachableTarget;

/** Plans that were shown are kept until they run; more than this many were looked at and left. */
const keptPlans = 20;

/**
 * The live half of the server: polls while somebody may and can see it, makes plans and runs them. Nothing is dialled
 * before the workspace is trusted, while access is off, or while nothing is on screen.
 */
export class LiveService {
  private readonly poller: Poller<LiveReading>;
  private readonly targets = new Map<string, { readonly key: string; readonly target: LiveTarget }>();
  private readonly plans = new Map<string, { readonly plan: Plan; readonly uri: string }>();
  /** What the log was last told of each target. */
  private readonly told = new Map<string, string>();
  private specs: readonly LiveSpec[] = [];
  private rights: AccessParams = { access: 'off', trusted: false, pollInterval: 2_000 };
  private visible = false;
  private running = false;
  private generation = 0;
  private readonly end = new AbortController();

  constructor(private readonly listener: Listener) {
    this.poller = new Poller<LiveReading>({ onChange: (changed) => this.changed(changed) });
  }

  access(params: AccessParams): void {
    this.rights = params;
    this.poller.setInterval(params.pollInterval);
    void this.update();
  }

  /** Settles when polling has begun or stopped. */
  async watch(params: WatchParams): Promise<void> {
    this.visible = params.visible;
    await this.update();
  }

  /** Called whenever a spec was opened, closed or has a new good model. */
  setSpecs(specs: readonly LiveSpec[]): void {
    this.specs = specs;
    void this.update();
  }

  async refresh(): Promise<void> {
    await this.poller.pollNow();
    this.tell();
  }

  async plan(params: PlanParams): Promise<PlanResult> {
    const allowed = this.allowed('read');
    if (allowed) return { ok: false, refused: [allowed] };
    const spec = this.specs.find((candidate) => candidate.uri === params.uri);
    if (!spec) return { ok: false, refused: ['The spec is not open, or it has no cluster yet: open it first.'] };
    const made = await this.makePlan(spec, params);
    if ('refused' in made) return { ok: false, ...made };
    const id = randomUUID();
    this.plans.set(id, { plan: made, uri: spec.uri });
    for (const old of [...this.plans.keys()].slice(0, -keptPlans)) this.plans.delete(old);
    return { ok: true, id, plan: made, document: planDocument(made) };
  }

  async run({ id }: RunParams, signal?: AbortSignal): Promise<RunResult> {
    const kept = this.plans.get(id);
    const spec = this.specs.find((candidate) => candidate.uri === kept?.uri);
    const problem =
      this.allowed('operate') ??
      (this.running ? 'Another plan is running in this window: wait until it has ended.' : undefined) ??
      (kept && spec ? undefined : 'The plan is not known any more: make a new one.');
    if (problem || !kept || !spec)
      return { outcome: 'refused', summary: 'Nothing was changed.', next: problem ? [problem] : [], audit: [] };
    const { plan } = kept;
    this.running = true;
    this.plans.delete(id);
    try {
      const reach = await reachShard(spec.cluster, plan.pool, plan.shard, surroundingsOf(spec.uri));
      return await runPlan(plan, {
        reach,
        signal,
        plan: (observed) => planOperation(spec.cluster, plan.pool, plan.shard, plan.operation, observed),
        onStep: (event) => this.listener.progress({ id, ...event }),
        audit: (line) => this.listener.log(line),
      });
    } finally {
      this.running = false;
      void this.refresh();
    }
  }

  /** A spec is text from a repository: no program is run on what it generates before the workspace is trusted. */
  async checkPrograms(
    files: readonly Generated[],
    signal: AbortSignal,
  ): Promise<readonly Checked[] | { readonly refused: string }> {
    if (!this.rights.trusted)
      return { refused: 'The workspace is not trusted, so no program is run on its files: trust it first.' };
    return checkFiles(files, { signal: AbortSignal.any([signal, this.end.signal]) });
  }

  /** Afterwards there is no socket, no timer and no program. */
  dispose(): void {
    this.end.abort();
    this.generation++;
    this.specs = [];
    this.poller.dispose();
  }

  private async makePlan(
    spec: LiveSpec,
    { pool, shard, operation }: PlanParams,
  ): Promise<ReturnType<typeof planOperation>> {
    const reach = await reachShard(spec.cluster, pool, shard, surroundingsOf(spec.uri));
    const { observed } = await observeShard(reach);
    return planOperation(spec.cluster, pool, shard, operation, observed);
  }

  private allowed(level: 'read' | 'operate'): string | undefined {
    if (!this.rights.trusted)
      return 'The workspace is not trusted, so no address of its specs is dialled: trust it first.';
    if (this.rights.access === 'off') return 'Live access is off: set memcachedHa.access to read or operate.';
    if (level === 'operate' && this.rights.access !== 'operate')
      return 'Access is read: set memcachedHa.access to operate in your user settings to change a cluster.';
    return undefined;
  }

  private get paused(): LiveParams['paused'] {
    if (!this.rights.trusted) return 'untrusted';
    if (this.rights.access === 'off') return 'off';
    return this.visible ? undefined : 'hidden';
  }

  private async update(): Promise<void> {
    if (this.paused) {
      this.poller.pause();
      this.tell();
      return;
    }
    const generation = ++this.generation;
    const targets = await this.targetsOf(this.specs);
    if (generation !== this.generation || this.paused) return;
    this.poller.setTargets(targets);
    this.poller.resume();
    this.tell();
  }

  /** A target whose address and login are the same is kept, with its connection and its history. */
  private async targetsOf(specs: readonly LiveSpec[]): Promise<LiveTarget[]> {
    const wanted: LiveTarget[] = [];
    const keep = (id: string, key: string, make: () => LiveTarget): void => {
      const known = this.targets.get(id);
      const target = known?.key === key ? known.target : make();
      this.targets.set(id, { key, target });
      wanted.push(target);
    };
    for (const spec of specs) {
      for (const [name, endpoint] of await endpointsOf(spec.cluster, surroundingsOf(spec.uri))) {
        const id = nodeTargetId(spec.uri, name);
        keep(id, JSON.stringify(endpoint), () =>
          'ok' in endpoint ? new UnreachableTarget(id, endpoint) : new NodeTarget({ ...endpoint, id }),
        );
      }
      for (const proxy of spec.cluster.proxies.values())
        for (const instance of proxy.type?.value === 'haproxy' ? proxy.instances : []) {
          const address = runtimeAddress(instance);
          const id = instanceTargetId(spec.uri, proxy.name, instance.name);
          if (address) keep(id, JSON.stringify(address), () => new HaproxyTarget(id, address));
        }
    }
    const ids = new Set(wanted.map((target) => target.id));
    for (const id of this.targets.keys()) if (!ids.has(id)) this.targets.delete(id);
    return wanted;
  }

  /** The log gets one line when a target stops or starts answering, never one a poll. */
  private changed(changed: ReadonlyMap<string, PollState<LiveReading>>): void {
    for (const [id, state] of changed) {
      const words = state.word === 'down' ? `down: ${explain(state.failure)}` : state.word;
      if (state.word === 'missed' || this.told.get(id) === words) continue;
      this.told.set(id, words);
      this.listener.log(`${id}: ${words}`);
    }
    this.tell();
  }

  private tell(): void {
    const { states } = this.poller;
    // The poller's clock only grows; people want the time of day.
    const offset = Date.now() - performance.now();
    const clusters = this.specs.map((spec) => liveCluster(spec, states, (at) => Math.round(at + offset)));
    this.listener.live({ paused: this.paused, clusters });
  }
}
