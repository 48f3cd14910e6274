// Labels, and the order that they belong to.

import { validOrder } from './orders.js';

/** The order of the labels here. */
export function labelledOrder(orderNumber = 'SO-LABEL-1') {
  const order = validOrder(orderNumber);
  order.logistics_provider = { ...order.logistics_provider, tracking_number: 'SPXPH012345678901', label_url: '', label_base64: '' };
  return order;
}

/** A label for a printer, with an address and a tracking number. */
export function zplLabel(to, trackingNumber) {
  const lines = ['SHIP TO:', to.name, to.address, `${to.city}, ${to.province} ${to.post_code}`, to.country_code, to.phone];
  const fields = lines.map((line, index) => `^FO40,${300 + index * 40}^A0N,30,30^FD${line}^FS`);
  return [
    '^XA^CI28^PW812^LL1218',
    '^FO40,40^A0N,30,30^FDFROM: Shenzhen Bright Trading^FS^FO40,80^A0N,24,24^FDShenzhen, Guangdong 518031^FS',
    ...fields,
    `^FO40,700^BY3^BCN,160,N,N,N^FD${trackingNumber}^FS^FO40,880^A0N,30,30^FDTracking No.: ${trackingNumber}^FS`,
    '^XZ',
  ].join('\n');
}

/** The same as a PDF, as the browser prints it. */
export async function pdfLabel(context, to, trackingNumber) {
  const page = await context.newPage();
  await page.setContent(`<body style="font: 14px sans-serif"><p>FROM<br>Shenzhen Bright Trading<br>Guangdong 518031
    <p style="font-size: 18px">SHIP TO:<br><b>${to.name}</b><br>${to.address}<br>${to.city}, ${to.province} ${to.post_code}<br>${to.country_code}
    <p>Tracking No. <b>${trackingNumber}</b>`);
  const pdf = await page.pdf({ width: '100mm', height: '150mm' });
  await page.close();
  return pdf;
}
