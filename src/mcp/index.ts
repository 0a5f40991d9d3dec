export { speak } from './server.js'
export type { Workshop } from './tool.js'
