export { type Access, type RunningServer, type ServerOptions, startServer } from './server.js'
