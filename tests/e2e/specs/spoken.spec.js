// The main job as a screen reader speaks it, in two languages: a wrong postal code is said at its field, Send says what to check, and the receipt
// what the warehouse has.

import { startScreenReader } from '../support/screen-reader.js';
import { validOrder } from '../support/orders.js';
import { showIn } from '../support/states.js';
import { expect, test } from '../support/test.js';

const SPOKEN = {
  'en': {
    field: 'textbox, Postal code (optional), like 1008',
    wrong: /^textbox, Postal code \(optional\), 47, like 1008 Check: Does not fit the country\. It should look like 1008\./,
    toCheck: 'polite: 1 to check',
    send: 'button, Send order, key shortcuts Control+Enter',
    problem: 'region, There is 1 thing to check',
    ready: 'polite: Ready to send',
    waiting: 'polite: Waiting for the warehouse, at most 30 seconds.',
    receipt: /^heading, The warehouse has the order as SBX-\d+, level 1$/,
  },
  'es-MX': {
    field: 'textbox, Código postal (opcional), por ejemplo 1008',
    wrong: /^textbox, Código postal \(opcional\), 47, por ejemplo 1008 Revise: No corresponde al país\. Debe parecerse a 1008\./,
    toCheck: 'polite: 1 por revisar',
    send: 'button, Enviar pedido, key shortcuts Control+Enter',
    problem: 'region, Hay 1 dato por revisar',
    ready: 'polite: Listo para enviar',
    waiting: 'polite: Esperando al almacén, 30 segundos como máximo.',
    receipt: /^heading, El almacén tiene el pedido con el número SBX-\d+, level 1$/,
  },
};

for (const [tag, spoken] of Object.entries(SPOKEN)) {
  test(`an order with a wrong postal code is spoken of in ${tag}, until the warehouse has it`, async ({ form, page, orderNumber, holdAnswers }) => {
    const order = validOrder(orderNumber());
    order.receiver.post_code = '';
    await form.open('./', { draft: order });
    const postCode = await form.field('receiver.post_code').elementHandle();
    const send = await form.send.elementHandle();
    await showIn(page, tag);
    const reader = await startScreenReader(page);

    await postCode.focus();
    await reader.expectToSay(spoken.field);
    await page.keyboard.type('47');
    await page.keyboard.press('Tab');
    await reader.expectToSay(spoken.toCheck);
    await postCode.focus();
    await reader.expectToSay(spoken.wrong);

    await send.focus();
    await reader.expectToSay(spoken.send);
    await page.keyboard.press('Enter');
    await reader.expectToSay(spoken.problem);

    await postCode.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('1630');
    await send.focus();
    await reader.expectToSay(spoken.ready);
    const answer = await holdAnswers();
    await page.keyboard.press('Enter');
    await reader.expectToSay(spoken.waiting);
    answer.release();
    await reader.expectToSay(spoken.receipt);
    await reader.stop();
  });
}
