// The settings of `serve` beyond where and what: one table of flags, environment variables and readings of them.

import type { WebSettings } from '../web/web-settings.ts'
import { UsageError } from './usage-error.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Flags = Readonly<Record<string, unknown>>

/** One setting as an operator finds it. */
interface ServeSetting {
  /** As commander prints it. */
  readonly flag: string
  /** The name commander gives the flag's value. */
  readonly name: string
  readonly variable: string
  readonly help: string
  /** What the text sets; undefined when it is none of the setting's values. */
  readonly parse: (text: string) => Partial<WebSettings> | undefined
}

/** All of them, in the order of the help. A flag wins over its variable. */
export const serveSettings: readonly ServeSetting[] = [
  {
    flag: '--public-url <address>',
    name: 'publicUrl',
    variable: 'REFERATARKIV_PUBLIC_URL',
    help: 'where visitors reach the site, for feeds, exports and citations, which name localhost without it: https://referater.example',
    parse: (text) => (/^https?:\/\/[^\s/?#]+$/.test(text) ? { publicUrl: text } : undefined),
  },
  {
    flag: '--trusted-proxies <list>',
    name: 'trustedProxies',
    variable: 'REFERATARKIV_TRUSTED_PROXIES',
    help: 'whose X-Forwarded-For is believed: how many proxies stand in front, or their addresses; 0 believes nobody',
    parse: parseProxies,
  },
  {
    flag: '--rate <number>',
    name: 'rate',
    variable: 'REFERATARKIV_RATE',
    help: 'requests a second from one client in the long run, ten times as many at once; 0 sets no limit (20)',
    parse: (text) => withNumber(text, 10_000, (requestsPerSecond) => ({ requestsPerSecond })),
  },
  {
    flag: '--time-limit <seconds>',
    name: 'timeLimit',
    variable: 'REFERATARKIV_TIME_LIMIT',
    help: 'after which a request is answered with 503 (10)',
    parse: (text) =>
      withNumber(text, 600, (seconds) => (seconds > 0 ? { timeLimitMs: seconds * 1_000 } : undefined)),
  },
  {
    flag: '--robots <choice>',
    name: 'robots',
    variable: 'REFERATARKIV_ROBOTS',
    help: 'whether search engines may list the pages: allowed or refused (allowed)',
    parse: (text) => (text === 'allowed' || text === 'refused' ? { robots: text } : undefined),
  },
  {
    flag: '--metrics <choice>',
    name: 'metrics',
    variable: 'REFERATARKIV_METRICS',
    help: 'whether /metrics answers: on or off (off)',
    parse: (text) => withChoice(text, (isMeasured) => ({ isMeasured })),
  },
  {
    flag: '--log-addresses <choice>',
    name: 'logAddresses',
    variable: 'REFERATARKIV_LOG_ADDRESSES',
    help: 'whether the access log holds the addresses of visitors: on or off (off)',
    parse: (text) => withChoice(text, (logsAddresses) => ({ logsAddresses })),
  },
]

/** What was chosen by flags and environment; throws a UsageError for a value that is not understood. */
export function webSettingsOf(flags: Flags, environment: Environment): Partial<WebSettings> {
  return serveSettings.reduce<Partial<WebSettings>>(
    (settings, setting) => ({ ...settings, ...chosen(setting, flags, environment) }),
    {},
  )
}

function chosen(setting: ServeSetting, flags: Flags, environment: Environment): Partial<WebSettings> {
  const flag = flags[setting.name]
  const text = typeof flag === 'string' ? flag : environment[setting.variable]
  if (text === undefined) return {}
  const parsed = setting.parse(text.trim())
  if (parsed) return parsed
  const name = typeof flag === 'string' ? setting.flag.split(' ')[0] : setting.variable
  throw new UsageError(`"${text}" cannot be used as ${name ?? ''}: ${setting.help}`)
}

function parseProxies(text: string): Partial<WebSettings> | undefined {
  if (/^\d{1,2}$/.test(text)) return { trustedProxies: Number(text) }
  const addresses = text.split(',').map((address) => address.trim())
  const isAddress = (address: string) =>
    /^(?:loopback|linklocal|uniquelocal|[0-9a-f.:]{2,45}(?:\/\d{1,3})?)$/i.test(address)
  return addresses.every(isAddress) ? { trustedProxies: addresses } : undefined
}

function withNumber<T>(text: string, maximum: number, use: (value: number) => T): T | undefined {
  const value = Number(text)
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(text) && value <= maximum ? use(value) : undefined
}

function withChoice<T>(text: string, use: (value: boolean) => T): T | undefined {
  return text === 'on' || text === 'off' ? use(text === 'on') : undefined
}
