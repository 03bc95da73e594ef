/** `user:password@` before a host, after the scheme of a URL if there is one. */
export const login = /^((?:[a-z][a-z0-9+.-]*:\/\/)?)[^\s/@{}]*:[^\s/@{}]*@(?=[^\s@])/i;

export const holdsKey = (text: string): boolean => text.includes('-----BEGIN ');

/** Such a text must not be repeated in a message. */
export const holdsSecret = (text: string): boolean => holdsKey(text) || login.test(text);
