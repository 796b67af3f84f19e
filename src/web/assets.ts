// The site's own files: stylesheet, script, icon, fonts. Their addresses carry a hash of the content, so that they
// may be kept for ever.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** One file as it is served. */
export interface Asset {
  readonly url: string
  readonly type: string
  readonly body: Buffer
}

/** The assets by file name. */
export type Assets = ReadonlyMap<string, Asset>

const assetFolder = fileURLToPath(new URL('../../views/assets/', import.meta.url))
const require = createRequire(import.meta.url)

/** Fonts come from their packages (OFL 1.1); these two files hold the Latin letters, Danish ones included. */
const fonts: Readonly<Record<string, string>> = {
  'serif.woff2':
    require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  'sans.woff2':
    require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
}

/** Reads all assets once; `url(name)` in the stylesheet becomes the address of the asset of that name. */
export function readAssets(): Assets {
  const files = readdirSync(assetFolder).filter((file) => typeOf(file) !== undefined)
  const assets = new Map<string, Asset>()
  for (const [file, path] of Object.entries(fonts)) add(assets, file, readFileSync(path))
  for (const file of files.filter((name) => !name.endsWith('.css'))) {
    add(assets, file, readFileSync(assetFolder + file))
  }
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const css = readFileSync(assetFolder + file, 'utf8')
    const linked = css.replace(
      /url\(([a-z0-9.-]+)\)/g,
      (_all, name: string) => `url(${assetUrl(assets, name)})`,
    )
    add(assets, file, Buffer.from(linked))
  }
  return assets
}

/** The address of the asset of that name; throws when there is none. */
export function assetUrl(assets: Assets, file: string): string {
  const asset = assets.get(file)
  if (!asset) throw new Error(`There is no asset "${file}" in ${assetFolder}.`)
  return asset.url
}

function add(assets: Map<string, Asset>, file: string, body: Buffer): void {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const [name = '', extension = ''] = file.split('.')
  assets.set(file, { url: `/assets/${name}.${hash}.${extension}`, type: typeOf(file) ?? '', body })
}

function typeOf(file: string): string | undefined {
  return types[file.split('.')[1] ?? '']
}
