export { type Access, type RunningServer, type ServerOptions, startServer } from './server.js'
export { RequestProblem } from './sending/problem.js'
