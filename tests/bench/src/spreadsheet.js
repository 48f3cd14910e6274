// A spreadsheet as shops export them: that of crates/order-import/benches/import.rs. Three of five orders have two rows, three rows in a hundred have a mistake.

export const HEADER = [
  'Order No.', 'Shop', 'Warehouse', 'Carrier', 'Tracking Number', 'Label URL', 'Recipient Name', 'Address Line 1', 'Address Line 2', 'City', 'Province',
  'District', 'Country', 'Postal Code', 'Phone', 'Email', 'SKU', 'Product Name', 'Currency', 'Unit Price', 'Qty', 'Order Date', 'Payment Method', 'Notes', 'Weight',
];

const SENDER = {
  name: 'Manila Warehouse', address: '8 Harbour Road', city: 'Manila', province: 'Metro Manila', district: '', country_code: 'PH', post_code: '1000',
  phone: '+63 2 8123 4567', email: '',
};

/** What ours is told that no column says. */
export const fixed = Object.fromEntries(Object.entries(SENDER).filter(([, text]) => text !== '').map(([key, text]) => [`sender.${key}`, text]));

/** The cells of a row. */
export function cellsOf(row) {
  const order = Math.floor((row * 3) / 5);
  const digits = (number, width) => String(number).padStart(width, '0');
  return [
    `SO-2026-${digits(order, 7)}`, 'CK2023', 'CKMX', 'DHL', '', '', `Maria Santos ${order % 2 === 0 ? 'Reyes' : 'Cruz'}`,
    `${(order % 900) + 1} First Avenue, Bagumbayan`, 'Unit 4', 'Taguig', 'Metro Manila', 'Bagumbayan', row % 33 === 7 ? 'PX' : 'PH', '1630',
    `+63 917 ${digits((order % 900) + 100, 3)} ${digits((order % 9000) + 1000, 4)}`, `maria.santos${order}@example.com`, `SKU-${digits(row % 5000, 5)}`,
    'Cotton T-Shirt, size M', 'PHP', '250', String((row % 5) + 1), '2026-11-11', 'Paid', 'Leave at the door, please', '0.35',
  ];
}

export function csvOf(rows) {
  const line = (cells) => `${cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')}\n`;
  return line(HEADER) + Array.from({ length: rows }, (_, row) => line(cellsOf(row))).join('');
}

/** What somebody would write who knows these columns: rows of one number are one order. */
export function ordersOf(rows) {
  const orders = new Map();
  for (const row of rows) {
    const item = { sku: row.SKU, currency: row.Currency, unit_price: number(row['Unit Price']), qty: number(row.Qty) };
    const order = orders.get(row['Order No.']);
    if (order === undefined) orders.set(row['Order No.'], orderOf(row, item));
    // Another row that says something else of the order is a mistake too.
    else if (order.receiver.country_code !== row.Country) order.receiver.country_code = '';
    else order.items.push(item);
  }
  return [...orders.values()];
}

const number = (text) => (/^-?\d+$/.test(text) ? Number(text) : text);

const orderOf = (row, item) => ({
  centre_code: row.Warehouse,
  client_code: row.Shop,
  logistics_provider: { code: row.Carrier, tracking_number: row['Tracking Number'], label_url: row['Label URL'], label_base64: '' },
  package: { order_number: row['Order No.'] },
  receiver: {
    name: row['Recipient Name'], address: [row['Address Line 1'], row['Address Line 2']].filter(Boolean).join(', '), city: row.City, province: row.Province,
    district: row.District, country_code: row.Country, post_code: row['Postal Code'], phone: row.Phone, email: row.Email,
  },
  sender: { ...SENDER },
  items: [item],
});
