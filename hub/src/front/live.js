// Live signals. The stream carries names only; a region that names one is refetched the ordinary way, or says politely
// that there is news. Focus and a list being read never move by themselves. Without a stream, regions are polled.
const pollEvery = 30000

const names = region => region.dataset.live.split(' ')
const words = node => node.textContent.replace(/\s+/g, ' ').trim()

function noticeOf (region) {
  const before = region.previousElementSibling
  return before?.matches('[data-live-notice]') ? before : null
}

function show (region) {
  noticeOf(region)?.replaceChildren()
  region.dataset.liveCount = '0'
  window.htmx.trigger(region, 'live')
}

function tell (region, count) {
  const notice = noticeOf(region)
  if (!notice) return show(region)
  const total = Number(region.dataset.liveCount || 0) + count
  region.dataset.liveCount = String(total)
  let button = notice.querySelector('button')
  if (!button) {
    button = Object.assign(document.createElement('button'), { type: 'button', className: 'hub-link-button' })
    button.addEventListener('click', () => {
      region.tabIndex = -1
      region.focus()
      show(region)
    })
    notice.replaceChildren(button)
  }
  const { one, many, some } = notice.dataset
  button.textContent = total > 1 ? many.replace('{n}', total) : total === 1 ? one : some
}

// Compares what is shown with what the server would show: for polling, and for what a broken stream missed.
async function check (region) {
  const answer = await fetch(region.getAttribute('hx-get'), { headers: { 'HX-Request': 'true' } }).catch(() => null)
  if (!answer?.ok) return
  const template = document.createElement('template')
  template.innerHTML = await answer.text()
  if (words(template.content) !== words(region)) tell(region, 0)
}

export function listen (root) {
  const regions = [...root.querySelectorAll('[data-live][hx-get]')]
  if (regions.length === 0) return
  let stream
  let polling
  let missed = false
  const poll = () => {
    regions.forEach(check)
    if (stream.readyState === EventSource.CLOSED) connect()
  }
  function connect () {
    stream = new EventSource(document.body.dataset.liveUrl)
    for (const name of new Set(regions.flatMap(names))) {
      stream.addEventListener(name, () => {
        regions.filter(region => names(region).includes(name)).forEach(region => tell(region, 1))
      })
    }
    stream.addEventListener('open', () => {
      clearInterval(polling)
      polling = undefined
      if (missed) regions.forEach(check)
      missed = false
    })
    stream.addEventListener('error', () => {
      missed = true
      polling ??= setInterval(poll, pollEvery)
    })
  }
  connect()
}
