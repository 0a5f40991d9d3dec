export * from './layers.js'
export * from './notice.js'
export * from './report.js'
export * from './span.js'
