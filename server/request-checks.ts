import type { Config } from './config.ts'

/** What is needed to know whether a request comes from our own page. */
export interface OwnAddress {
  config: Config
  /** the port really listened on */
  port: () => number
}

/** `origin` when it is exactly the app's; without PUBLIC_URL this machine under both its names. */
export function ownOrigin(own: OwnAddress, origin: string | undefined): string | undefined {
  const { publicUrl } = own.config
  const port = own.port()
  const ours = publicUrl === undefined ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [publicUrl]
  return ours.find((one) => one === origin)
}

/** Whether the browser says that another site asks; older browsers say nothing. */
export function isFromSameSite(secFetchSite: string | undefined): boolean {
  return secFetchSite === undefined || secFetchSite === 'same-origin'
}

/**
 * The session cookie's name. Over plain http (a developer's machine) it cannot be `__Host-`: WebKit refuses Secure
 * cookies there, also on localhost.
 */
export function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-s' : 's'
}

export function isSecure(config: Config): boolean {
  return config.publicUrl?.startsWith('https:') === true
}

export function sessionCookie(config: Config, token: string): string {
  const secure = isSecure(config) ? 'Secure; ' : ''
  return `${cookieName(config)}=${token}; ${secure}HttpOnly; SameSite=Strict; Path=/`
}

/** The session token in a Cookie header. */
export function cookieToken(config: Config, header: string | undefined): string | undefined {
  const start = `${cookieName(config)}=`
  const found = header?.split(/; */).find((part) => part.startsWith(start))
  const token = found?.slice(start.length)
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}
