// MSW's worker as it is, and one thing before it: a page of the demonstration that the host has no file for is answered
// with the one page there is, so that loading it again works on a host that knows no fallback.
addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  event.stopImmediatePropagation()
  event.respondWith(
    fetch(event.request).then((response) => (response.status === 404 ? fetch(self.registration.scope) : response)),
  )
})

importScripts('mockServiceWorker.js')
