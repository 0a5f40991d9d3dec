// The kernels are written once for `F`, a vector of four f32 or a single f32, and `I`, the same for i32.
// The branches are decided when the kernels are compiled.

/** How many 32-bit numbers `T` holds: 4 or 1. */
export function lanes<T>(): i32 {
  return sizeof<T>() >> 2
}

export function loadLanes<T>(at: usize): T {
  if (isVector<T>()) return v128.load(at)
  return load<T>(at)
}

export function storeLanes<T>(at: usize, value: T): void {
  if (isVector<T>()) v128.store(at, value)
  else store<T>(at, value)
}

export function splat<F>(value: f32): F {
  if (isVector<F>()) return f32x4.splat(value)
  return value
}

export function loadSplat<T>(at: usize): T {
  if (isVector<T>()) return v128.load32_splat(at)
  return load<T>(at)
}

export function add<F>(one: F, other: F): F {
  if (isVector<F>()) return f32x4.add(one, other)
  return one + other
}

export function subtract<F>(one: F, other: F): F {
  if (isVector<F>()) return f32x4.sub(one, other)
  return one - other
}

export function multiply<F>(one: F, other: F): F {
  if (isVector<F>()) return f32x4.mul(one, other)
  return one * other
}

export function greater<F>(one: F, other: F): F {
  if (isVector<F>()) return f32x4.pmax(one, other)
  return one < other ? other : one
}

export function absolute<F>(value: F): F {
  if (isVector<F>()) return f32x4.abs(value)
  return abs<f32>(value)
}

export function sumOfLanes<F>(value: F): f32 {
  if (isVector<F>()) {
    return (
      f32x4.extract_lane(value, 0) +
      f32x4.extract_lane(value, 1) +
      (f32x4.extract_lane(value, 2) + f32x4.extract_lane(value, 3))
    )
  }
  return value
}

export function greatestOfLanes<F>(value: F): f32 {
  if (isVector<F>()) {
    return max<f32>(
      max<f32>(f32x4.extract_lane(value, 0), f32x4.extract_lane(value, 1)),
      max<f32>(f32x4.extract_lane(value, 2), f32x4.extract_lane(value, 3)),
    )
  }
  return value
}

/** For `masked`: all bits or none. */
export function mask<F>(isKept: bool): F {
  if (isVector<F>()) return i32x4.splat(-(<i32>isKept))
  return reinterpret<f32>(-(<i32>isKept))
}

/** The value, or 0 for whatever it was. */
export function masked<F>(value: F, kept: F): F {
  if (isVector<F>()) return v128.and(value, kept)
  return reinterpret<f32>(reinterpret<i32>(value) & reinterpret<i32>(kept))
}

export function zeros<I>(): I {
  if (isVector<I>()) return i32x4.splat(0)
  return 0
}

/** Bytes as whole numbers, as many as there are lanes. */
export function loadBytes<I>(at: usize): I {
  if (isVector<I>()) return i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(at)))
  return load<i8>(at)
}

export function addWhole<I>(one: I, other: I): I {
  if (isVector<I>()) return i32x4.add(one, other)
  return one + other
}

/** In each lane, the product of two pairs of i16. */
export function dotPairs<I>(one: I, other: I): I {
  if (isVector<I>()) return i32x4.dot_i16x8_s(one, other)
  return <i32>(<i16>one) * <i32>(<i16>other) + (one >> 16) * (other >> 16)
}

export function toFloat<I, F>(value: I): F {
  if (isVector<I>()) return f32x4.convert_i32x4_s(value)
  return <f32>value
}

// 1.5 · 2^23: an f32 of this size has a unit in its last place, so that adding it rounds to whole numbers.
const ROUNDING: f32 = 12582912
const ROUNDING_BITS = 0x4b400000

/** The nearest whole number, for values below 2^22. */
export function round<F, I>(value: F): I {
  if (isVector<F>()) return i32x4.sub(f32x4.add(value, f32x4.splat(ROUNDING)), i32x4.splat(ROUNDING_BITS))
  return reinterpret<i32>(value + ROUNDING) - ROUNDING_BITS
}

/** Stores each lane as an i16. */
export function storeShort<I>(at: usize, value: I): void {
  if (isVector<I>()) v128.store64_lane(at, i16x8.narrow_i32x4_s(value, value), 0)
  else store<i16>(at, <i16>value)
}

const LOG2_E: f32 = 1.4426950408889634
const LN2_HIGH: f32 = 0.693359375
const LN2_LOW: f32 = -2.1219444e-4
const LEAST_EXPONENT: f32 = -87

/** e^x for x up to 80; below −87 as for −87. Relative error under 2e-7 (polynomial of Cephes' expf). */
export function exponential<F, I>(x: F): F {
  x = greater<F>(x, splat<F>(LEAST_EXPONENT))
  const power = round<F, I>(multiply<F>(x, splat<F>(LOG2_E)))
  const whole = toFloat<I, F>(power)
  const rest = subtract<F>(
    subtract<F>(x, multiply<F>(whole, splat<F>(LN2_HIGH))),
    multiply<F>(whole, splat<F>(LN2_LOW)),
  )
  let sum = splat<F>(1.98756915e-4)
  sum = add<F>(multiply<F>(sum, rest), splat<F>(1.3981999507e-3))
  sum = add<F>(multiply<F>(sum, rest), splat<F>(8.3334519073e-3))
  sum = add<F>(multiply<F>(sum, rest), splat<F>(4.1665795894e-2))
  sum = add<F>(multiply<F>(sum, rest), splat<F>(1.6666665459e-1))
  sum = add<F>(multiply<F>(sum, rest), splat<F>(5.0000001201e-1))
  sum = add<F>(add<F>(multiply<F>(multiply<F>(sum, rest), rest), rest), splat<F>(1))
  return multiply<F>(sum, powerOfTwo<I, F>(power))
}

function powerOfTwo<I, F>(power: I): F {
  if (isVector<I>()) return i32x4.shl(i32x4.add(power, i32x4.splat(127)), 23)
  return reinterpret<f32>((power + 127) << 23)
}
