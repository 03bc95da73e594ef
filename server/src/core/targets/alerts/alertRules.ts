import type { AlertInForce } from '../../model/alerts';
import { promDuration } from '../monitored/durations';
import { sourced, type Tree } from '../tree';
import { type AlertKind, alertName } from './kind';
import { alertKinds } from './kinds';
import type { Proof } from './proof';
import type { Scene } from './scene';

/** An alert of the spec that has something to watch. */
interface Active {
  readonly alert: AlertInForce;
  readonly kind: AlertKind;
}

const all = ({ alerts }: Scene): Active[] =>
  alerts.flatMap((alert) => {
    const kind = alertKinds.get(alert.name);
    return kind ? [{ alert, kind }] : [];
  });

const active = (scene: Scene): Active[] => all(scene).filter(({ kind }) => !kind.idle(scene));

/** The alerts that the spec asks for but leaves nothing to watch, with the reason. */
export const idleAlerts = (scene: Scene): { readonly alert: AlertInForce; readonly why: string }[] =>
  all(scene).flatMap(({ alert, kind }) => {
    const why = kind.idle(scene);
    return why ? [{ alert, why }] : [];
  });

export const alertRules = (scene: Scene): Tree[] =>
  active(scene).map(({ alert, kind }) => {
    const { for: time, severity, above, below, window, minRate } = alert;
    const figures = [above, below, window, minRate].flatMap((value) => value?.range ?? []);
    return sourced(
      {
        alert: alertName(alert.name),
        expr: sourced(kind.expr(scene, alert), ...(figures.length > 0 ? figures : [time.range])),
        for: time.value.ms > 0 ? sourced(promDuration(time.value.ms), time.range) : undefined,
        labels: { severity: sourced(severity.value, severity.range) },
        annotations: kind.says((name) => `{{ $labels.${name} }}`, '{{ $value | humanizePercentage }}', alert),
      },
      alert.place,
    );
  });

/** For `promtool test rules`: each alert is silent while all is well, and fires after something happened. */
export const unitTests = (scene: Scene): Tree[] =>
  active(scene).flatMap(({ alert, kind }) => {
    const proof = kind.proof(scene, alert);
    if (!proof) return [];
    const name = alertName(alert.name);
    return [
      sourced(
        {
          name: alert.name,
          interval: promDuration(scene.scrape),
          input_series: proof.series,
          alert_rule_test: [
            { eval_time: promDuration(proof.quietAt), alertname: name, exp_alerts: [] },
            { eval_time: promDuration(proof.firesAt), alertname: name, exp_alerts: expected({ alert, kind }, proof) },
          ],
        },
        alert.place,
      ),
    ];
  });

const expected = ({ alert, kind }: Active, { fires, value = '' }: Proof): Tree[] =>
  fires.map((labels) => ({
    exp_labels: { severity: alert.severity.value, ...labels },
    exp_annotations: kind.says((name) => labels[name] ?? '', value, alert),
  }));
