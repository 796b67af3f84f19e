import { Option } from 'commander'
import { engineNames } from './settings.ts'

/** `--engine`: the same for every command that makes an index or searches one. */
export function engineOption(): Option {
  return new Option('--engine <name>', 'the search engine (default: compiled)').choices(engineNames)
}
