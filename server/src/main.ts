import { startNodeServer } from './nodeServer';

startNodeServer();
