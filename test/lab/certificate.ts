import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolder } from './folder';

/** A self-signed certificate for `name`, made on the spot. `ca` is its PEM text. */
export function makeCertificate(name: string): { certFile: string; keyFile: string; ca: string } {
  const folder = labFolder();
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject], {
    stdio: 'pipe',
  });
  chmodSync(keyFile, 0o644);
  return { certFile, keyFile, ca: readFileSync(certFile, 'utf8') };
}
