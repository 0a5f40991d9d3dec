import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { reasonOf, UsageError } from '../errors.js'

/** Where output goes. Nothing may be written after `finish` or `abandon`. */
export interface Target {
  /** Waits until the output is taken, so that a slow reader slows the work down and memory stays flat. */
  write(output: string | Uint8Array): Promise<void>
  finish(): Promise<void>
  /** Leaves nothing half-written. Synchronous, so that it can be called when the process is told to end. */
  abandon(): void
}

export function streamTarget(stream: Writable): Target {
  return {
    async write(output) {
      if (!stream.write(output)) await once(stream, 'drain')
    },
    finish: () => Promise.resolve(),
    abandon: () => {},
  }
}

/**
 * A file that appears, whole, when it is finished; until then it is a temporary file beside its place.
 * @throws UsageError when no file can be made there
 */
export async function fileTarget(path: string): Promise<Target> {
  const temporary = `${path}.${process.pid}.tmp`
  const file = await openNew(temporary, path)
  return {
    write: async (output) => {
      await file.appendFile(output)
    },
    async finish() {
      await file.sync()
      await file.close()
      renameSync(temporary, path)
    },
    abandon: () => rmSync(temporary, { force: true }),
  }
}

async function openNew(temporary: string, path: string): Promise<FileHandle> {
  try {
    closeSync(openSync(temporary, 'w'))
    return await open(temporary, 'a')
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reasonOf(error)}`)
  }
}
