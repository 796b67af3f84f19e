// What an operator may choose of how the site answers. Every field has a default that is safe on the open internet.

/** Whether search engines may list the pages. */
export type RobotsChoice = 'allowed' | 'refused'

/** The choices of one running site. */
export interface WebSettings {
  /** Proxies whose X-Forwarded-For is believed: how many stand in front, or their addresses. 0 believes nobody. */
  readonly trustedProxies: number | readonly string[]
  /** What one client may ask in the long run; 0 sets no limit. */
  readonly requestsPerSecond: number
  /** After this long a request is answered with 503. */
  readonly timeLimitMs: number
  readonly robots: RobotsChoice
  /** Whether /metrics answers. */
  readonly isMeasured: boolean
  /** Whether the access log holds the addresses of visitors. */
  readonly logsAddresses: boolean
  /** Scheme and host under which the site is reached; undefined takes what a request of this machine says. */
  readonly publicUrl: string | undefined
  /** Of the program: an answer kept by a browser or a CDN is not reused by another one. */
  readonly version: string
}

/** The settings where the operator chose nothing; `version` must be given for answers to outlive a restart. */
export const defaultWebSettings: WebSettings = {
  trustedProxies: 0,
  requestsPerSecond: 20, // a page, its style sheet and its fonts are five
  timeLimitMs: 10_000,
  robots: 'allowed',
  isMeasured: false,
  logsAddresses: false,
  publicUrl: undefined,
  version: crypto.randomUUID(),
}
