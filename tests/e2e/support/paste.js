// Pasting as the browser does, without its clipboard, which all pages of a computer share.

/** Pastes a text into the control that has the focus: what hears of it may take it, else it goes in at the caret. */
export async function paste(page, text) {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    if (document.activeElement.dispatchEvent(event)) {
      document.execCommand('insertText', false, pasted);
    }
  }, text);
}
