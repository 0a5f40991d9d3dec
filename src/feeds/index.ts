export { FeedError } from './error.js'
export { FEED_LIMITS } from './limits.js'
export { type FeedEntry, type FeedOptions, readFeed } from './parse/index.js'
