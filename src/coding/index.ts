export { type Coder, type CoderOptions, DeadlineError, openCoder, usefulJobs } from './coder.js'
