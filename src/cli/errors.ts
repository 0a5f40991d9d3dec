/** Arguments that cannot be used: one clear line on standard error, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** One input that cannot be coded: named on standard error, exit status 1; the others are coded all the same. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

export const EXIT = { coded: 0, someNotCoded: 1, unusableArguments: 2 } as const

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'not readable: permission denied',
  EPERM: 'not readable: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'a ring of symbolic links',
  EMFILE: 'too many open files',
  EIO: 'cannot be read from the disk',
  ENOSPC: 'no space is left on the disk',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
}

/** What a person needs to know about a failure, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  return (code !== undefined && SYSTEM_REASONS[code]) || error.message
}
