import { describe, expect, it } from 'vitest'
import { serveSettings, webSettingsOf } from '../../src/cli/serve-settings.ts'
import { UsageError } from '../../src/cli/usage-error.ts'

describe('the settings of serve', () => {
  it('are none when nothing was chosen', () => {
    expect(webSettingsOf({}, {})).toEqual({})
  })

  it('come from the environment, and a flag wins', () => {
    const environment = { REFERATARKIV_RATE: '5', REFERATARKIV_ROBOTS: 'refused', REFERATARKIV_METRICS: 'on' }
    expect(webSettingsOf({ rate: '0.5' }, environment)).toEqual({
      requestsPerSecond: 0.5,
      robots: 'refused',
      isMeasured: true,
    })
  })

  it('take proxies as a number or as addresses', () => {
    expect(webSettingsOf({ trustedProxies: '1' }, {})).toEqual({ trustedProxies: 1 })
    expect(webSettingsOf({ trustedProxies: 'loopback, 10.0.0.0/8, fd00::1' }, {})).toEqual({
      trustedProxies: ['loopback', '10.0.0.0/8', 'fd00::1'],
    })
  })

  it.each(serveSettings)('refuse what $flag does not understand, with the name that was used', (setting) => {
    const use = (flags: Record<string, string>, environment: Record<string, string>) => () =>
      webSettingsOf(flags, environment)
    expect(use({ [setting.name]: 'måske' }, {})).toThrow(UsageError)
    expect(use({ [setting.name]: 'måske' }, {})).toThrow(setting.flag.split(' ')[0])
    expect(use({}, { [setting.variable]: 'måske' })).toThrow(setting.variable)
  })
})
