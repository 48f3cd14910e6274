// The orders that the form starts from. What it has no fields for is the shop's own and always the same.

const shop = () => ({
  centre_code: 'CKMX',
  client_code: 'CK2023',
  logistics_provider: { code: 'DHL', tracking_number: '', label_url: '', label_base64: '' },
  sender: {
    name: 'Manila Warehouse', address: '8 Harbour Road', city: 'Manila', province: 'Metro Manila', district: 'Ermita',
    country_code: 'PH', post_code: '1000', phone: '+63 2 8123 4567', email: '',
  },
});

/** An item of which nothing has been typed yet. */
export const blankItem = () => ({ sku: '', currency: 'PHP' });

/** An order of which nothing has been typed yet. */
export const blank = () => ({
  ...shop(),
  package: { order_number: '' },
  receiver: { name: '', address: '', city: '', province: '', district: '', country_code: '', post_code: '', phone: '', email: '' },
  items: [blankItem()],
});

/** An order with the mistakes that people make. */
export const withMistakes = () => ({
  ...shop(),
  package: { order_number: 'ＳＯ-2026-0315' },
  receiver: {
    name: ' Maria  Santos', address: '12 Rizal Street', city: 'Taguig', province: 'Metro Manilla', district: '',
    country_code: 'PHL', post_code: '16300', phone: '0917 123 4567', email: 'maria.santos@example',
  },
  items: [
    { sku: 'TEA-250G', currency: 'php', unit_price: 250, qty: 12 },
    { sku: 'CUP-WHITE', currency: 'PHP', unit_price: 0, qty: 'two' },
  ],
});
