import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../../core/features/documentLinks';
import { rulePage } from '../rulePage';
import type { Handler } from '../session';

export const documentLink: Handler<DocumentLinkParams, DocumentLink[]> = ({ spec, convert, options }) => {
  if (!spec) return [];
  return documentLinks(spec.snapshot).flatMap((link) => {
    const target = link.to === 'file' ? beside(spec.uri, link.path) : rulePage(link.code, options);
    return target ? [{ range: convert.range(spec.lines, link.range), target }] : [];
  });
};

/** Nothing stands beside a file that has not been saved yet. */
function beside(uri: string, path: string): string | undefined {
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  return URL.canParse(escaped, uri) ? new URL(escaped, uri).href : undefined;
}
