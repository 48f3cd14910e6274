// What a program learns from the package, as plain data. Every project runs this with the functions that it has
// imported; they may answer with promises.

export const good = {
  centre_code: 'CKMX',
  client_code: 'CK2023',
  logistics_provider: { code: 'DHL', tracking_number: '', label_url: '', label_base64: '' },
  package: { order_number: 'A-1001' },
  receiver: {
    name: 'Maria Santos', address: '12 Rizal Street', city: 'Taguig', province: 'Metro Manila', district: '',
    country_code: 'PH', post_code: '1630', phone: '+63 2 8555 0100', email: '',
  },
  sender: {
    name: '王芳', address: '南山区科技路 8 号', city: '深圳', province: '广东', district: '南山',
    country_code: 'CN', post_code: '518000', phone: '0755 8555 0100', email: '',
  },
  items: [{ sku: 'RED SHIRT M', currency: 'PHP', unit_price: 450, qty: 2 }],
};

/** The same order with a country that is none, and a quantity that is text. */
export const wrong = {
  ...good,
  receiver: { ...good.receiver, country_code: 'PHL' },
  items: [{ ...good.items[0], qty: '2' }],
};

export async function outcome(validator) {
  const { validate, validateField, validateJson, validateNdjson, normalize, configure, fields, orderSchema, ready, sample } = validator;
  await ready();
  const json = (order, options) => validateJson(JSON.stringify(order), options);
  const own = await configure({ rules: { limits: { 'package.order_number': 3 } }, locale: 'zh-CN' });
  const lines = [];
  for await (const { line, valid } of validateNdjson(`${JSON.stringify(good)}\n${JSON.stringify(wrong)}\n`)) lines.push({ line, valid });
  const { order, changes } = await normalize({ ...good, client_code: 'ＣＫ２０２３' });
  const city = async (locale) => (await fields({ locale })).find(({ name }) => name === 'receiver.city').label;
  const schema = await orderSchema['~standard'].validate(wrong);

  return {
    good: verdict(await validate(good)),
    en: verdict(await validate(wrong)),
    'zh-CN': verdict(await validate(wrong, { locale: 'zh-CN' })),
    json: {
      good: verdict(await json(good)),
      en: verdict(await json(wrong)),
      'zh-CN': verdict(await json(wrong, { locale: 'zh-CN' })),
    },
    field: verdict(await validateField(wrong, '/items/0/qty')),
    own: verdict(await own.validate(good)),
    lines,
    normalized: { client_code: order.client_code, changes: changes.map(({ pointer, kind }) => ({ pointer, kind })) },
    labels: { en: await city('en'), 'zh-CN': await city('zh-CN') },
    schema: schema.issues.map(({ path, message }) => ({ path, message })),
    sample: sample().centre_code,
  };
}

function verdict({ valid, issues }) {
  return { valid, issues: issues.map(({ pointer, code, severity, message }) => ({ pointer, code, severity, message })) };
}
