// All that the shop adds to the embed: a word of thanks when the order is placed.
document.addEventListener('waybill-placed', ({ detail }) => {
  const thanks = document.getElementById('thanks')
  thanks.textContent = `Thank you. Your delivery is order ${detail.order.shortId}; we text the recipient when it leaves.`
  thanks.hidden = false
})

// Where this page's policy lets no map run in it, the delivery that was found stands in a frame of its own.
document.addEventListener('waybill-found', (event) => {
  const lookup = event.target
  if (!('framed' in lookup.dataset)) return
  event.preventDefault()
  const frame = document.createElement('waybill-tracking-frame')
  frame.setAttribute('server', lookup.getAttribute('server'))
  frame.setAttribute('token', event.detail.token)
  lookup.replaceWith(frame)
})
