/** TCP sockets that this process holds open, those of test servers included. */
export const tcpSockets = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
