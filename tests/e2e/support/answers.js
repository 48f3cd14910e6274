// The way to the warehouse, where a test decides what comes back and when.

/** Where orders are sent, whatever the host. */
export const ORDER_ENDPOINT = '**/apicenter/api/order';

/**
 * From now on orders reach the warehouse, and its answers wait: `arrived` resolves when the warehouse has answered the
 * first one, and `release()` lets every answer go on to the page.
 */
export async function holdAnswers(context) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await context.route(ORDER_ENDPOINT, async (route) => {
    const response = await route.fetch();
    arrive();
    await released;
    // A page that has been left, or that has stopped waiting, takes no answer.
    await route.fulfill({ response }).catch(() => {});
  });
  return { arrived, release };
}

/** From now on these files wait until the function that comes back is called. */
export async function hold(page, files) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await released;
    // A page that has been left takes no file.
    await route.continue().catch(() => {});
  });
  return release;
}
