/** Left and right of every drawing along an axis of time, in pixels: where labels stand. */
export const MARGIN = { left: 44, right: 12 }
