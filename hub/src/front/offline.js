// The two pages about copies on this device: the one that keeps a copy, and the one that opens them, with or without the hub.
import * as copies from './copies.js'

const language = document.documentElement.lang
const shortest = 12
const find = name => document.querySelector(`[data-${name}]`)
const form = find('keep')
const shelf = find('copies')

// The worker has these two places and no other; a page of somebody signed in never passes through it.
async function install () {
  for (const scope of ['/hors-ligne', '/crise']) {
    const registration = await navigator.serviceWorker.register('/hors-ligne-service.js?lang=' + language, { scope })
    const worker = registration.installing
    if (worker) {
      await new Promise((resolve, reject) => worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve()
        if (worker.state === 'redundant') reject(new Error('not installed'))
      }))
    }
  }
}

function complain (text, field) {
  find('problem').textContent = text
  field?.focus()
}

function strength (passphrase) {
  const { short, weak, fair, strong } = form.dataset
  if (passphrase.length < shortest) return short.replace('{n}', shortest - passphrase.length)
  if (new Set(passphrase).size < 8 || /^\d+$/.test(passphrase)) return weak
  return passphrase.length < 20 ? fair : strong
}

async function keep (event) {
  event.preventDefault()
  const { device, passphrase, again } = form.elements
  complain('')
  if (!device.value.trim()) return complain(form.dataset.unnamed, device)
  if (passphrase.value.length < shortest) return complain(strength(passphrase.value), passphrase)
  if (passphrase.value !== again.value) return complain(form.dataset.differ, again)
  find('strength').textContent = form.dataset.busy
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
    if (!answer.ok) throw new Error(answer.status)
    const text = await answer.text()
    const parsed = document.createElement('template')
    parsed.innerHTML = text
    const { copy, version, saved, expires } = parsed.content.querySelector('[data-copy]').dataset
    await install()
    await copies.keep({ id: copy, version: Number(version), savedAt: saved, expiresAt: expires }, text, passphrase.value)
    navigator.storage?.persist?.().catch(() => {})
    form.reset()
    form.hidden = true
    find('kept').hidden = false
    find('kept').focus()
  } catch {
    complain(form.dataset.failed, device)
  }
  find('strength').textContent = ''
}

function moment (text) {
  const parts = { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }
  const [day, time] = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', parts).format(new Date(text)).split(/,? /)
  return { day, time }
}

function words (copy) {
  const { one, draft, until } = shelf.dataset
  const { day, time } = moment(copy.savedAt)
  return (copy.version ? one : draft).replace('{day}', day).replace('{time}', time).replace('{version}', copy.version) +
    ' ' + until.replace('{day}', moment(copy.expiresAt).day)
}

function say (text) {
  find('news').append(Object.assign(document.createElement('p'), { className: 'govuk-inset-text', textContent: text }))
}

function button (text, act) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'hub-link-button', textContent: text })
  made.addEventListener('click', act)
  return made
}

function close () {
  find('shown').hidden = true
  find('sheet').replaceChildren()
}

async function remove (copy, why) {
  await copies.erase(copy.id)
  if (find('sheet').dataset.of === copy.id) close()
  say(why.replace('{copy}', words(copy)))
}

function ask (copy) {
  const asked = find('open')
  asked.hidden = false
  close()
  complain('')
  find('which').textContent = words(copy)
  asked.onsubmit = event => {
    event.preventDefault()
    show(copy, asked)
  }
  asked.elements.passphrase.focus()
}

async function show (copy, asked) {
  const { passphrase } = asked.elements
  complain('')
  const text = await copies.read(copy, passphrase.value)
  if (text === null) return complain(shelf.dataset.wrong, passphrase)
  asked.reset()
  asked.hidden = true
  find('sheet').innerHTML = text
  find('sheet').dataset.of = copy.id
  find('shown-as').textContent = words(copy)
  find('shown').hidden = false
  find('shown').focus()
}

// Known to the hub or not, reachable or not: only what it says is to be erased is erased, and what is over.
async function state (copy) {
  if (!navigator.onLine) return undefined
  const answer = await fetch('/api/v1/offline-copies/' + copy.id, { credentials: 'omit' }).catch(() => null)
  return answer?.ok ? (await answer.json()).state : undefined
}

let turns = Promise.resolve()

async function list () {
  const { expired, revoked, outdated, read, erase, erased } = shelf.dataset
  const lines = []
  for (const copy of await copies.all()) {
    const known = copies.isOver(copy) ? 'EXPIRED' : await state(copy)
    if (known === 'EXPIRED') await remove(copy, expired)
    else if (known === 'REVOKED') await remove(copy, revoked)
    else {
      const line = document.createElement('li')
      line.append(words(copy) + ' ', known === 'OUTDATED' ? outdated + ' ' : '', button(read, () => ask(copy)), ' ',
        button(erase, async () => {
          await remove(copy, erased)
          refresh()
        }))
      lines.push(line)
    }
  }
  find('list').replaceChildren(...lines)
  find('none').hidden = lines.length > 0
  if (lines.length === 0) find('open').hidden = true
  if (lines.length > 0 && navigator.onLine) await install().catch(() => {})
}

// One after the other, so that two of them never say the same.
function refresh () {
  turns = turns.then(list)
}

if (window.isSecureContext && window.indexedDB && navigator.serviceWorker) {
  find('without-script').hidden = true
  if (form) {
    form.hidden = false
    form.addEventListener('submit', keep)
    form.elements.passphrase.addEventListener('input', () => { find('strength').textContent = strength(form.elements.passphrase.value) })
  }
  if (shelf) {
    find('shelf').hidden = false
    find('close').addEventListener('click', () => {
      close()
      refresh()
    })
    window.addEventListener('online', refresh)
    refresh()
  }
}
