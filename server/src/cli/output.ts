import { once } from 'node:events';

/** Takes text; the promise settles when there is room for more, so that long output needs no memory. */
export type Print = (text: string) => Promise<void>;

export const toStdout: Print = async (text) => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};
