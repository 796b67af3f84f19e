import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFiles } from '../../src/store/scratch-files.ts'

test('scratch files have no names, can be read while they are open, and are gone when they are closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scratch-'))
  const scratch = scratchFiles(folder)
  const [one, other] = [scratch.create('a'), scratch.create('a')]
  one.append(Buffer.from('one'))
  other.append(Buffer.from('other'))
  expect(await readdir(folder)).toEqual([])
  const bytes = Buffer.alloc(2)
  one.fill(bytes, 1)
  expect(bytes.toString()).toBe('ne')
  scratch.close()
  expect(() => {
    one.fill(bytes, 0)
  }).toThrow('EBADF')
  scratch.close()
  await rm(folder, { recursive: true })
})
