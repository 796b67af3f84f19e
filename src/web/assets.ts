// The site's own files. Their addresses carry a hash of the content, so that they may be kept for ever.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One file as it is served. */
export interface Asset {
  readonly url: string
  readonly type: string
  readonly body: Buffer
}

const assetFolder = fileURLToPath(new URL('../../views/assets/', import.meta.url))
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
}

/** All assets by file name, read once. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const file of readdirSync(assetFolder)) {
    const [name = '', extension = ''] = file.split('.')
    const type = types[extension]
    if (type === undefined) continue
    const body = readFileSync(assetFolder + file)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
    assets.set(file, { url: `/assets/${name}.${hash}.${extension}`, type, body })
  }
  return assets
}

/** The address of the asset of that name; throws when there is none. */
export function assetUrl(assets: ReadonlyMap<string, Asset>, file: string): string {
  const asset = assets.get(file)
  if (!asset) throw new Error(`There is no asset "${file}" in ${assetFolder}.`)
  return asset.url
}
