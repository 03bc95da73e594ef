import { backendEmpty, failoverActive, leftInMaintenance } from './failover';
import type { AlertKind } from './kind';
import { connections, connectionsRejected, drift, outOfMemory, restarted } from './limits';
import { evictions, hitRate, hitRateDrop } from './load';
import { exporterDown, nodeDown, redundancyLost, shardDown, zoneDown } from './nodes';
import { flapping, viewSplit } from './views';

/** The standard set, by the words of the spec. */
export const alertKinds: ReadonlyMap<string, AlertKind> = new Map(
  [
    nodeDown,
    exporterDown,
    shardDown,
    redundancyLost,
    zoneDown,
    failoverActive,
    backendEmpty,
    leftInMaintenance,
    flapping,
    viewSplit,
    hitRate,
    hitRateDrop,
    restarted,
    evictions,
    connections,
    connectionsRejected,
    outOfMemory,
    drift,
  ].map((kind) => [kind.name, kind]),
);
