// All that the shop adds to the embed: a word of thanks when the order is placed.
document.addEventListener('waybill-placed', ({ detail }) => {
  const thanks = document.getElementById('thanks')
  thanks.textContent = `Thank you. Your delivery is order ${detail.order.shortId}; we text the recipient when it leaves.`
  thanks.hidden = false
})
