export { type Coder, openCoder } from './coder.js'
export { codeEach } from './each.js'
export { type Coded, codeInOrder } from './order.js'
