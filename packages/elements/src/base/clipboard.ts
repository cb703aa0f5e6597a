/**
 * Copies a text, also one that is still on its way: begun within the press that asked for it, as Safari wants it.
 * Answers false where the page may not write to the clipboard; fails when the text does not come.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  const value = Promise.resolve(text)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': value })])
    return true
  } catch (error) {
    await value
    if (error instanceof DOMException || error instanceof TypeError) return false
    throw error
  }
}
