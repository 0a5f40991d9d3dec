export { type Coder, type CoderOptions, DeadlineError, openCoder, usefulJobs, type Wishes } from './coder.js'
