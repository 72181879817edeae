// Runs in every frame of the browser of `browser.ts` before the frame's own content: says when a script runs or is
// about to. In the top frame it also shows documents in frames.
{
  /** What is tried on every element of a document that may have handlers without a name for them. */
  const EVENTS = ['error', 'focus', 'input', 'load', 'mouseover', 'toggle']

  /** Which document a frame belongs to, also when it is a frame inside of it. */
  const keyOf = (win) => {
    for (let at = win; at !== at.top; at = at.parent) {
      const key = at.frameElement?.dataset.key
      if (key !== undefined) return key
    }
    return 'top'
  }

  const report = (what) => {
    let key = 'elsewhere'
    try {
      key = keyOf(globalThis)
      top.seen.push({ key, what })
    } catch {
      console.log(`presswash saw ${what}`)
    }
  }

  for (const name of ['alert', 'confirm', 'prompt', 'print']) globalThis[name] = () => report(name)
  const watch = (doc) =>
    doc.addEventListener(
      'securitypolicyviolation',
      (event) => {
        const output = event.target?.closest?.('[data-output]')?.dataset.output
        report(`policy ${event.effectiveDirective} ${event.blockedURI} ${output ?? ''}`.trim())
      },
      true,
    )
  watch(document)

  /** Do what a reader might, and what none would: whatever waits for it runs. */
  const provoke = (doc, events) => {
    // Links of the web lead away, which is what they are for; all others do what they would.
    doc.addEventListener(
      'click',
      (event) => {
        const link = event.target.closest?.('a[href]')
        if (link && /^(?:https?|mailto|tel):$/.test(link.protocol)) event.preventDefault()
      },
      true,
    )
    for (const element of [doc.body, ...doc.querySelectorAll('body *')]) {
      const own = [...element.attributes]
        .map(({ name }) => name)
        .filter((name) => /^on/i.test(name))
      for (const type of [...own.map((name) => name.slice(2)), ...events])
        element.dispatchEvent(new Event(type, { cancelable: true }))
      element.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, view: doc.defaultView }),
      )
      if (element.localName === 'form') element.requestSubmit?.()
    }
  }

  const pause = (ms) => new Promise((done) => setTimeout(done, ms))

  /** Until a document has loaded what it will. */
  const complete = async (doc) => {
    for (let i = 0; i < 100 && doc.readyState !== 'complete'; i++) await pause(10)
  }

  const newFrame = async (key, address) => {
    const frame = document.createElement('iframe')
    frame.sandbox = 'allow-scripts allow-same-origin allow-forms'
    frame.dataset.key = key
    frame.src = address
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
    document.body.append(frame)
    await loaded
    return frame
  }

  /** Write documents that may do anything into a frame, one after the other; one that leaves it or breaks it has a new one made. */
  const writeAll = async (left, isWhole) => {
    let frame
    for (let next = left.pop(); next; next = left.pop()) {
      if (frame?.contentDocument?.body?.dataset.isUsable === undefined) {
        frame?.remove()
        frame = await newFrame(next.key, '/documents/empty')
      }
      frame.dataset.key = next.key
      const doc = frame.contentDocument
      try {
        doc.open()
        watch(doc)
        doc.write(isWhole ? next.html : '<!doctype html><body>')
        doc.close()
        if (!isWhole) doc.body.innerHTML = next.html
        await complete(doc)
        provoke(doc, EVENTS)
        await pause(30)
      } catch {
        // A document that took itself apart has run a script, and said so.
      }
      if (frame.contentDocument?.body) frame.contentDocument.body.dataset.isUsable = ''
    }
    frame?.remove()
  }

  /** Show a document that must be safe, as the server sends it or put into an empty one. */
  const inspectOne = async ({ key, html }, isServed, inspect) => {
    const frame = await newFrame(key, `/documents/${isServed ? key : 'empty'}`)
    if (!isServed) frame.contentDocument.body.innerHTML = html
    const found = inspect(frame.contentDocument)
    provoke(frame.contentDocument, [])
    await pause(50)
    frame.remove()
    return found
  }

  if (self === top)
    Object.assign(globalThis, {
      seen: [],
      showAll: async (documents, isServed) => {
        seen.length = 0
        const left = documents.toReversed()
        await Promise.all(Array.from({ length: 24 }, () => writeAll(left, isServed)))
        return seen
      },
      /** As `showAll`, and what is not of the elements and attributes in `allowed`, as this browser reads it. */
      inspectAll: async (documents, isServed, allowed) => {
        seen.length = 0
        let elements = 0
        const inspect = (doc) => {
          const outside = new Set()
          let outputs = 0
          for (const element of doc.querySelectorAll('body *')) {
            elements++
            const { localName, namespaceURI, attributes, dataset, parentElement } = element
            if (dataset?.output !== undefined && parentElement === doc.body) {
              outputs++
              continue
            }
            const where = `in output ${element.closest('[data-output]')?.dataset.output}`
            if (namespaceURI !== doc.body.namespaceURI || !allowed.tags.includes(localName))
              outside.add(`<${localName}> ${where}`)
            for (const { name, value } of attributes)
              if (!allowed.attributes.includes(name)) outside.add(`${name}="${value}" ${where}`)
            if (element.href && !/^(?:https?|mailto|tel):/.test(element.href))
              outside.add(`href="${element.href}" ${where}`)
          }
          return { outside: [...outside], outputs }
        }
        const found = await Promise.all(
          documents.map((each) => inspectOne(each, isServed, inspect)),
        )
        return {
          seen,
          elements,
          outside: found.flatMap((each) => each.outside),
          outputs: found.reduce((sum, each) => sum + each.outputs, 0),
        }
      },
      /** The names of all event handlers that this browser knows. */
      handlerNames: () => {
        const names = new Set(['onbegin', 'onend', 'onrepeat'])
        for (const key of Object.getOwnPropertyNames(globalThis)) {
          const { prototype } = /^(?:HTML|SVG|MathML|Document|Window)/.test(key)
            ? (globalThis[key] ?? {})
            : {}
          for (const name of Object.getOwnPropertyNames(prototype ?? {}))
            if (/^on[a-z]+$/.test(name)) names.add(name)
        }
        for (const name of Object.keys(globalThis)) if (/^on[a-z]+$/.test(name)) names.add(name)
        return [...names].toSorted()
      },
    })
}
