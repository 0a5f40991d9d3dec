/**
 * Says where the office holders kept by hand contradict one another: two holders of one office at one time.
 * usage: tsx scripts/check-world.ts
 */
import { findOverlaps } from './data/gazetteer/overlaps.js'

const overlaps = findOverlaps()
console.log([...overlaps, `${overlaps.length} overlaps`].join('\n'))
