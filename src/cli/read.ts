import { Command } from 'commander'

export function readCommand(): Command {
  return new Command('read').argument('<file>')
}
