export { type Coder, type CoderOptions, openCoder, usefulJobs } from './coder.js'
export { codeEach } from './each.js'
export { type Coded, codeInOrder } from './order.js'
