import { explain, type Failure, isAlive } from './outcome';
import type { PollState } from './poller';

/** The word beside a node in the tree. */
export type StateWord =
  | 'ok'
  | 'serving'
  | 'standby serving'
  | 'not noticed yet'
  | 'split view'
  | 'maintenance'
  | 'drained'
  | 'missed'
  | 'down'
  | 'login needed'
  | 'connection limit'
  | 'not readable'
  | 'unknown';

export type Severity = 'ok' | 'warning' | 'error' | 'unknown';

export interface NodeState {
  readonly word: StateWord;
  readonly severity: Severity;
  /** Why, in a few words; empty when the word says it all. */
  readonly detail: string;
}

/** A node as one HAProxy instance sees it. */
export interface ProxyOpinion {
  readonly instance: string;
  /** As in `show stat`: `UP`, `DOWN 1/2`, `MAINT`, … */
  readonly status: string;
  readonly weight: number;
  /** Whether new connections of the shard go to this node there. */
  readonly serving: boolean;
}

export type Role = 'primary' | 'standby';

type Opinion = 'up' | 'down' | 'maintenance' | 'drained';

function opinionOf({ status, weight }: ProxyOpinion): Opinion {
  if (status.startsWith('MAINT')) return 'maintenance';
  if (status.startsWith('DOWN')) return 'down';
  if (status.startsWith('DRAIN') || status === 'NOLB' || weight === 0) return 'drained';
  return 'up';
}

const state = (word: StateWord, severity: Severity, detail = ''): NodeState => ({ word, severity, detail });

/** Combines what the node told us with what every HAProxy believes about it. */
export function nodeState(own: PollState<unknown>, opinions: readonly ProxyOpinion[], role: Role): NodeState {
  switch (own.word) {
    case 'unknown':
      return state('unknown', 'unknown', 'not asked yet');
    case 'missed':
      return state('missed', 'unknown', explain(own.failure));
    case 'down':
      return isAlive(own.failure.cause) ? unreadable(own.failure) : silentNode(own.failure, opinions);
    case 'up':
      return opinions.length === 0 ? state('ok', 'ok') : answeringNode(opinions, role);
  }
}

function unreadable(reason: Failure): NodeState {
  const detail = explain(reason);
  if (reason.cause === 'needs-login' || reason.cause === 'wrong-credentials') {
    return state('login needed', 'warning', detail);
  }
  if (reason.cause === 'connection-limit') return state('connection limit', 'warning', detail);
  return state('not readable', 'warning', detail);
}

function silentNode(reason: Failure, opinions: readonly ProxyOpinion[]): NodeState {
  const believers = opinions.filter((opinion) => opinionOf(opinion) === 'up');
  if (believers.length === 0) return state('down', 'error', explain(reason));
  return state('not noticed yet', 'error', `${explain(reason)}; still UP at ${names(believers)}`);
}

function answeringNode(opinions: readonly ProxyOpinion[], role: Role): NodeState {
  const [first, ...others] = new Set(opinions.map(opinionOf));
  if (first === 'down' && others.length === 0) {
    return state('split view', 'error', `answers us, but DOWN at ${names(opinions)}`);
  }
  if (others.length > 0) {
    return state('split view', 'error', opinions.map(({ instance, status }) => `${instance}: ${status}`).join(', '));
  }
  const servingAt = opinions.filter(({ serving }) => serving);
  const notServingAt = opinions.filter(({ serving }) => !serving);
  if (servingAt.length > 0 && notServingAt.length > 0) {
    return state('split view', 'error', `serves at ${names(servingAt)}, not at ${names(notServingAt)}`);
  }
  if (first === 'maintenance') return state('maintenance', 'warning');
  if (servingAt.length > 0) return role === 'primary' ? state('serving', 'ok') : state('standby serving', 'warning');
  return first === 'drained' ? state('drained', 'warning') : state('ok', 'ok');
}

const names = (opinions: readonly ProxyOpinion[]): string => opinions.map(({ instance }) => instance).join(', ');
