import { rules } from '../core/rules/registry';
import type { InitializationOptions } from './settings';

const codes: ReadonlySet<string> = new Set(rules.map((rule) => rule.code));

/** The page of a rule, where the client has the pages; findings about the form of a spec have none. */
export const rulePage = (code: string, { rulePages }: InitializationOptions): string | undefined =>
  rulePages && codes.has(code) ? `${rulePages}${code}.md` : undefined;
