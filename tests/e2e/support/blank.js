// A page of a host on which nothing happens.

/** Without an icon of its own the browser would ask the host for one. */
const EMPTY = '<!doctype html><title>blank</title><link rel="icon" href="data:,">';

/**
 * Takes the page to an empty document that stands in for whatever is at `url`. The host's storage is in reach from there,
 * and no script writes to it. With the host's own headers the browser stays in the same process.
 */
export async function goToBlank(page, url) {
  const answer = async (route) => {
    const response = await route.fetch();
    const { 'content-length': _, ...headers } = response.headers();
    await route.fulfill({ status: 200, headers: { ...headers, 'content-type': 'text/html' }, body: EMPTY });
  };
  await page.route(url, answer);
  await page.goto(url);
  await page.unroute(url, answer);
}
