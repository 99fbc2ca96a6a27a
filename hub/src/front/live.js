// Live signals. The stream carries names only; a region that names one is refetched the ordinary way, or says politely
// that there is news. Focus and a list being read never move by themselves. Without a stream, regions are polled.
const pollEvery = 30000
const known = new WeakMap()

const names = region => region.dataset.live.split(' ')

function show (region) {
  const notice = region.previousElementSibling
  if (notice?.matches('[data-live-notice]')) notice.replaceChildren()
  region.dataset.liveCount = '0'
  window.htmx.trigger(region, 'live')
}

function tell (region, count) {
  const notice = region.previousElementSibling
  if (!notice?.matches('[data-live-notice]')) return show(region)
  region.dataset.liveCount = String(Number(region.dataset.liveCount || 0) + count)
  const total = Number(region.dataset.liveCount)
  const words = total > 1 ? notice.dataset.many.replace('{n}', total) : total === 1 ? notice.dataset.one : notice.dataset.some
  let button = notice.querySelector('button')
  if (!button) {
    button = Object.assign(document.createElement('button'), { type: 'button', className: 'hub-link-button' })
    button.addEventListener('click', () => { show(region); region.tabIndex = -1; region.focus() })
    notice.replaceChildren(button)
  }
  button.textContent = words
}

// Compares what the server would show with what it last answered: for polling, and for what a broken stream missed.
async function check (region) {
  const answer = await fetch(region.getAttribute('hx-get'), { headers: { 'HX-Request': 'true' } }).catch(() => null)
  if (!answer?.ok) return
  const text = await answer.text()
  const before = known.get(region)
  known.set(region, text)
  if (before !== undefined && before !== text) tell(region, 0)
}

export function listen (root) {
  const regions = [...root.querySelectorAll('[data-live][hx-get]')]
  if (regions.length === 0) return
  const checkAll = () => regions.forEach(check)
  let polling
  const poll = () => { polling ??= setInterval(checkAll, pollEvery) }
  if (!window.EventSource || !document.body.dataset.liveUrl) return poll()
  const stream = new EventSource(document.body.dataset.liveUrl)
  let broken = false
  for (const name of new Set(regions.flatMap(names))) {
    stream.addEventListener(name, () => regions.filter(region => names(region).includes(name)).forEach(region => tell(region, 1)))
  }
  stream.addEventListener('error', () => {
    broken = true
    poll()
  })
  stream.addEventListener('open', () => {
    clearInterval(polling)
    polling = undefined
    if (broken) regions.forEach(region => tell(region, 0))
    broken = false
  })
}
