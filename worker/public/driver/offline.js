// Lets the page open without a network. Browsers without service workers, and plain http, need one each time.
navigator.serviceWorker
  ?.register('/driver/worker.js', { scope: '/driver/' })
  .catch((error) => console.warn('This page needs a network to open', error))
