/** The token of a texted link in the address of the page (`#t=`), which leaves the address by this. */
export function tokenInAddress(): string {
  const [, token = ''] = /^#t=([0-9A-Za-z]+)$/.exec(location.hash) ?? []
  if (token) history.replaceState(history.state, '', location.pathname + location.search)
  return token
}
