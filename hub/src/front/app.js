// Starts the components present on the page, again after each fragment that htmx brings.
import * as govuk from './govuk-frontend.js'
import { listen } from './live.js'

const components = [govuk.Button, govuk.CharacterCount, govuk.Checkboxes, govuk.ErrorSummary,
  govuk.NotificationBanner, govuk.Radios, govuk.ServiceNavigation, govuk.SkipLink]

function start (scope) {
  components.forEach(component => govuk.createAll(component, undefined, scope))
}

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
start(document)
document.body.addEventListener('htmx:load', event => {
  if (event.detail.elt !== document.body) start(event.detail.elt.parentElement)
})
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
// What is shown once is gone when its page is left, also from what the browser keeps to go back to. htmx notes the address of
// the page: nothing is kept in the browser but the copies somebody chose to keep.
sessionStorage.clear()
window.addEventListener('pagehide', () => {
  document.querySelectorAll('[data-once]').forEach(shown => shown.remove())
  sessionStorage.clear()
})
listen(document)
