import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'

/** A document to show, under a key that is a part of its address. */
export interface Shown {
  readonly key: string
  readonly html: string
}

/** How a document comes into a browser: from a server, or put into a page by a script of that page. */
export type Way = 'served' | 'innerHTML'

/** What a browser did while it showed documents. */
export interface Sight {
  /** Scripts that ran or were about to, and requests that are not for pictures and media, with the document's key. */
  readonly seen: readonly { readonly key: string; readonly what: string }[]
  /** Requests to anywhere but the harness itself. */
  readonly requests: readonly { readonly type: string; readonly url: string }[]
}

export interface Inspection extends Sight {
  readonly elements: number
  /** Elements and attributes that were not allowed. */
  readonly outside: readonly string[]
  /** Outputs whose own element is where it was put, and not inside of another or torn apart. */
  readonly outputs: number
}

export interface Allowed {
  readonly tags: readonly string[]
  readonly attributes: readonly string[]
}

/** Where Chromium is: `CHROMIUM` in the environment names another than Debian's. */
export const browserPath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

const FLAGS =
  `--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
  --disable-component-update --disable-sync --disable-popup-blocking`.split(/\s+/)
/** Nothing is blocked: each thing that this policy does not name is reported, and goes on. */
const POLICY = `default-src 'none'; img-src http: https:; media-src http: https:; form-action 'none'; base-uri 'none'`
const DRIVER = '/documents/driver'
/** Documents shown side by side: small ones, and large ones that are read. */
const WAVE = 40
const LARGE_WAVE = 6
/** Far more than a wave takes, on a busy machine too. */
const WAVE_TIMEOUT = 120_000

/** A headless Chromium that reaches no host but a server of documents in this process. */
export class Browser {
  readonly #documents = new Map<string, string>([
    ['empty', page('')],
    ['driver', page('')],
  ])
  readonly #server = createServer((request, response) => {
    const html = this.#documents.get(request.url?.replace('/documents/', '') ?? '')
    // The page that shows the others in frames is no part of what is watched.
    const isDriver = request.url === DRIVER
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...(!isDriver && { 'content-security-policy-report-only': POLICY }),
    })
    response.end(html)
  })
  #browser!: Awaited<ReturnType<typeof chromium.launch>>
  #page!: Page
  #origin = ''
  #requests: { type: string; url: string }[] = []
  #consoles: string[] = []

  static async open(executablePath: string): Promise<Browser> {
    const made = new Browser()
    await new Promise<void>((done) => made.#server.listen(0, '127.0.0.1', done))
    made.#origin = `http://127.0.0.1:${(made.#server.address() as AddressInfo).port}`
    made.#browser = await chromium.launch({
      executablePath,
      args: [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    })
    await made.#newPage()
    return made
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  /** All event handlers that this browser knows by name. */
  handlerNames(): Promise<string[]> {
    return this.#page.evaluate('handlerNames()')
  }

  /** Show documents that may do anything, also hang or tear down the page: such a one counts as one that ran a script. */
  async show(documents: readonly Shown[], way: Way): Promise<Sight> {
    const waves = inWaves(documents, WAVE)
    const seen: { key: string; what: string }[] = []
    this.#requests = []
    for (let wave = waves.shift(); wave; wave = waves.shift()) {
      const found = await this.#evaluate<Sight['seen']>('showAll', wave, way).catch(() => undefined)
      if (found) seen.push(...found)
      else {
        await this.#newPage()
        if (wave.length === 1) seen.push({ key: wave[0]!.key, what: 'broke the page' })
        else waves.unshift(...wave.map((each) => [each]))
      }
    }
    return { seen, requests: this.#requests }
  }

  /** Show documents that must be safe, and read them as the browser does. */
  async inspect(documents: readonly Shown[], way: Way, allowed: Allowed): Promise<Inspection> {
    const all = {
      seen: [] as Sight['seen'][number][],
      elements: 0,
      outside: [] as string[],
      outputs: 0,
    }
    this.#requests = []
    this.#consoles = []
    for (const wave of inWaves(documents, LARGE_WAVE)) {
      const found = await this.#evaluate<Omit<Inspection, 'requests'>>(
        'inspectAll',
        wave,
        way,
        allowed,
      )
      all.seen.push(...found.seen)
      all.outside.push(...found.outside)
      all.elements += found.elements
      all.outputs += found.outputs
    }
    all.seen.push(...this.#consoles.map((what) => ({ key: 'elsewhere', what })))
    return { ...all, requests: this.#requests }
  }

  async #evaluate<T>(
    name: string,
    wave: readonly Shown[],
    way: Way,
    ...rest: unknown[]
  ): Promise<T> {
    for (const { key, html } of wave) this.#documents.set(key, page(html))
    const call = [wave, way === 'served', ...rest].map((each) => JSON.stringify(each)).join(', ')
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error('The browser does not answer')), WAVE_TIMEOUT)
    })
    try {
      return await Promise.race([this.#page.evaluate<T>(`${name}(${call})`), late])
    } finally {
      clearTimeout(timer)
      for (const { key } of wave) this.#documents.delete(key)
    }
  }

  async #newPage(): Promise<void> {
    void this.#page?.close().catch(() => undefined)
    const context = await this.#browser.newContext()
    await context.addInitScript({ path: fileURLToPath(new URL('in-page.mjs', import.meta.url)) })
    this.#page = await context.newPage()
    this.#page.on('request', (request) => {
      const { pathname } = new URL(request.url(), this.#origin)
      const isShown = this.#documents.has(pathname.replace('/documents/', ''))
      if (request.resourceType() !== 'document' || !isShown)
        this.#requests.push({ type: request.resourceType(), url: request.url() })
    })
    this.#page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
    this.#page.on('popup', (popup) => {
      this.#consoles.push('a window opened')
      void popup.close().catch(() => undefined)
    })
    this.#page.on('console', (message) => {
      if (message.text().startsWith('presswash saw')) this.#consoles.push(message.text())
    })
    await this.#page.goto(this.#origin + DRIVER)
  }
}

function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>shown</title><body>${body}`
}

function inWaves(documents: readonly Shown[], size: number): (readonly Shown[])[] {
  const waves: (readonly Shown[])[] = []
  for (let i = 0; i < documents.length; i += size) waves.push(documents.slice(i, i + size))
  return waves
}
