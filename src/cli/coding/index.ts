export { codeEach } from './each.js'
export { type Coded, codeInOrder } from './order.js'
