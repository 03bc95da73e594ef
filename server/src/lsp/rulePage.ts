import { formCodes } from '../core/document/formCodes';
import { workspaceCodes } from '../core/document/workspaceCodes';
import { rules } from '../core/rules/registry';
import type { InitializationOptions } from './settings';

const codes: ReadonlySet<string> = new Set([...rules, ...formCodes, ...workspaceCodes].map(({ code }) => code));

/** The page of a code, where the client has the pages. */
export const rulePage = (code: string, { rulePages }: InitializationOptions): string | undefined =>
  rulePages && codes.has(code) ? `${rulePages}${code}.md` : undefined;
