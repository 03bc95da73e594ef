import { dirname, join } from 'node:path';
import { freePort } from './freePort';
import { type LabProcess, startProcess } from './process';

export interface Prometheus extends LabProcess {
  /** An instant query: the labels and the value of each result; an error of Prometheus is thrown. */
  query(expr: string): Promise<Sample[]>;
  /** The names of the alerts that fire, with their labels. */
  firing(): Promise<Labels[]>;
  /** What it scrapes: `up`, `down` or `unknown`, by the address that it asks. */
  health(): Promise<string[]>;
}

type Labels = Readonly<Record<string, string>>;
export interface Sample {
  readonly metric: Labels;
  readonly value: number;
}

/** A real Prometheus on a free port of 127.0.0.1, its data beside the configuration. */
export async function startPrometheus(configFile: string): Promise<Prometheus> {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const args = [
    `--config.file=${configFile}`,
    `--storage.tsdb.path=${join(dirname(configFile), 'data')}`,
    `--web.listen-address=${origin.slice('http://'.length)}`,
    '--log.level=warn',
  ];
  const lab = await startProcess('prometheus', args, () =>
    fetch(`${origin}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const ask = async <T>(path: string): Promise<T> => {
    const answer = (await (await fetch(`${origin}/api/v1/${path}`)).json()) as { data: T; error?: string };
    if (answer.error) throw new Error(`${path}: ${answer.error}`);
    return answer.data;
  };
  return {
    ...lab,
    query: async (expr) => {
      const { result } = await ask<{ result: { metric: Labels; value: [number, string] }[] }>(
        `query?query=${encodeURIComponent(expr)}`,
      );
      return result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
    },
    firing: async () => {
      const { alerts } = await ask<{ alerts: { labels: Labels; state: string }[] }>('alerts');
      return alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels);
    },
    health: async () => {
      const { activeTargets } = await ask<{ activeTargets: { health: string }[] }>('targets');
      return activeTargets.map(({ health }) => health);
    },
  };
}
