// Speaks HTTP with bytes as they are: no client library tidies up what a hostile visitor would send.

import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { Application } from 'express'

/** What came back. */
export interface RawAnswer {
  /** 0 when the server hung up without a status line. */
  readonly status: number
  /** The header lines as they came, without the status line. */
  readonly head: string
  readonly body: string
}

/** A server of `app` on a free local port. */
export async function served(app: Application): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

/** A GET of `target` with further header lines, each `Name: value`. */
export function requestText(target: string, headers: readonly string[] = [], method = 'GET'): string {
  const host = headers.some((line) => /^host:/i.test(line)) ? [] : ['Host: localhost']
  return [`${method} ${target} HTTP/1.1`, ...host, 'Connection: close', ...headers, '', ''].join('\r\n')
}

/** Sends `text` as it is and reads until the server hangs up; rejects when it does not within `patienceMs`. */
export function sendRaw(port: number, text: string, patienceMs = 20_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.setTimeout(patienceMs, () => {
      socket.destroy()
      reject(new Error(`no answer in ${patienceMs} ms to ${JSON.stringify(text)}`))
    })
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => undefined) // the server may hang up while we still write
    socket.on('close', () => {
      resolve(answerIn(Buffer.concat(chunks).toString('latin1')))
    })
    socket.end(Buffer.from(text, 'latin1'))
  })
}

function answerIn(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = text.slice(0, end < 0 ? text.length : end).split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1] ?? 0)
  return { status, head: lines.join('\n'), body: end < 0 ? '' : text.slice(end + 4) }
}
