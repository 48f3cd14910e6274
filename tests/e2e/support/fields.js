// Where each field of an order stands on the page: its section, its label, its control.

/** A field's section, the key of its label, and what kind of control it is. */
const field = (section, label, kind = 'text') => ({ section, label, kind });

const party = (section) => ({
  [`${section}.name`]: field(section, 'name', 'suggested'),
  [`${section}.phone`]: field(section, 'phone', 'suggested'),
  [`${section}.country_code`]: field(section, 'country', 'choice'),
  [`${section}.post_code`]: field(section, 'postCode'),
  [`${section}.address`]: field(section, 'address'),
  [`${section}.district`]: field(section, 'district'),
  [`${section}.city`]: field(section, 'city'),
  [`${section}.province`]: field(section, 'province', 'suggested'),
  [`${section}.email`]: field(section, 'email'),
});

/** Every field that stands once, by its path in the order, from top to bottom. */
export const FIELDS = {
  'package.order_number': field('order', 'orderNumber'),
  centre_code: field('order', 'warehouse', 'choice'),
  client_code: field('order', 'shop', 'choice'),
  process_type: field('order', 'processType', 'choice'),
  real_time_response: field('order', 'realTime', 'flag'),
  ...party('receiver'),
  ...party('sender'),
  'logistics_provider.code': field('carrier', 'carrier', 'choice'),
  'logistics_provider.tracking_number': field('carrier', 'trackingNumber'),
  'logistics_provider.label_base64': field('carrier', 'labelFile', 'file'),
  'logistics_provider.label_url': field('carrier', 'labelUrl'),
};

/** The columns of an item, from left to right. */
export const COLUMNS = {
  sku: field('items', 'sku', 'suggested'),
  qty: field('items', 'qty'),
  unit_price: field('items', 'price'),
  currency: field('items', 'currency', 'choice'),
};

/** The roles of the controls. What has something to suggest is a combobox, else a textbox. */
export const ROLES = { text: 'textbox', choice: 'combobox', flag: 'checkbox' };

/** A text as a part of a regular expression. */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a control is called: its label, and behind it “(optional)” where it is. */
export const named = (label) => new RegExp(`^${literally(label)}( ?[(（].+[)）])?$`);
