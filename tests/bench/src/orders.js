// The orders that are judged: from a seed, so that every run judges the same.

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PLACES = {
  ascii: [
    { country_code: 'PH', province: 'Metro Manila', city: 'Taguig', district: 'Bagumbayan', post_code: '1630', phone: '+63 917 123 4567', currency: 'PHP' },
    { country_code: 'PH', province: 'Cebu', city: 'Cebu City', district: '', post_code: '6000', phone: '+63 32 412 3456', currency: 'PHP' },
    { country_code: 'US', province: 'CA', city: 'San Francisco', district: '', post_code: '94103', phone: '+1 415 555 2671', currency: 'USD' },
    { country_code: 'US', province: 'New York', city: 'Brooklyn', district: 'Kings County', post_code: '11201-1832', phone: '+1 212 555 0187', currency: 'USD' },
    { country_code: 'MX', province: 'Jalisco', city: 'Guadalajara', district: 'Americana', post_code: '44160', phone: '+52 33 3123 4567', currency: 'MXN' },
    { country_code: 'GB', province: 'Kent', city: 'Canterbury', district: '', post_code: 'CT1 2EH', phone: '+44 20 7946 0958', currency: 'GBP' },
  ],
  chinese: [
    { country_code: 'CN', province: '广东省', city: '深圳市', district: '南山区', post_code: '518057', phone: '+86 138 0013 8000', currency: 'CNY' },
    { country_code: 'CN', province: '浙江省', city: '杭州市', district: '余杭区', post_code: '311121', phone: '13912345678', currency: 'CNY' },
    { country_code: 'CN', province: '上海市', city: '上海市', district: '浦东新区', post_code: '200120', phone: '+86 21 5888 1234', currency: 'CNY' },
  ],
  thai: [
    { country_code: 'TH', province: 'กรุงเทพมหานคร', city: 'เขตปทุมวัน', district: 'แขวงลุมพินี', post_code: '10330', phone: '+66 81 234 5678', currency: 'THB' },
    { country_code: 'TH', province: 'เชียงใหม่', city: 'เมืองเชียงใหม่', district: 'ตำบลสุเทพ', post_code: '50200', phone: '053 123 456', currency: 'THB' },
  ],
};

const TEXTS = {
  ascii: {
    names: ['Maria Santos', 'John Smith', "O'Brien & Sons", 'Ana Cruz', 'Guadalupe Hernandez Ramirez', 'Wei Chen'],
    streets: ['20 1st Avenue', '8 Harbour Road', 'Unit 4B, 1200 Market Street', 'Av. Chapultepec 480, Piso 2', 'Warehouse 7, Gate 3, Dock Road East'],
    senders: ['Manila Warehouse', 'Pacific Fulfilment Centre', 'Returns Department'],
  },
  chinese: {
    names: ['王小明', '欧阳娜娜', '李伟', '深圳市前海跨境电子商务有限公司'],
    streets: ['科技园南路 16 号', '文一西路 969 号西溪园区 5 号楼', '世纪大道 100 号环球金融中心 23 层 2301 室'],
    senders: ['上海海外仓运营中心', '义乌小商品发货部'],
  },
  thai: {
    names: ['สมชาย ใจดี', 'ณัฐธิดา ศรีสุวรรณ', 'บริษัท ขนส่งไทย จำกัด'],
    streets: ['99/1 ถนนวิทยุ', '239 ถนนห้วยแก้ว อาคารเรียนรวม ชั้น 3', '1 ซอยสุขุมวิท 21'],
    senders: ['คลังสินค้ากรุงเทพ', 'ศูนย์กระจายสินค้าภาคเหนือ'],
  },
};

/** The scripts in which there are orders. */
export const SCRIPTS = Object.keys(PLACES);

/** An order without a fault, in one of `SCRIPTS`; `index` makes it different from all others. */
function validOrder(script, index, random, remark) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { names, streets, senders } = TEXTS[script];
  const { currency, ...place } = pick(PLACES[script]);
  const { currency: _, ...origin } = pick(PLACES[script]);
  const tracked = random() < 0.15;
  const number = String(index).padStart(6, '0');
  const order = {
    centre_code: pick(['CKMX', 'CKUS', 'CKPH']),
    client_code: pick(['CK2023', 'CK2024', 'SHOP-0071']),
    // One in ten leaves out what may be left out.
    ...(random() < 0.9 && { real_time_response: random() < 0.5, process_type: 1 + Math.floor(random() * 3) }),
    logistics_provider: {
      code: pick(['DHL', 'FEDEX', 'JT-EXPRESS']),
      tracking_number: tracked ? `1Z999AA1${number}6784` : '',
      label_url: tracked ? `https://labels.example.com/2026/${number}.pdf?copy=1` : '',
      label_base64: '',
    },
    package: { order_number: `SO-2026-${number}` },
    receiver: {
      name: pick(names),
      address: `${pick(streets)} ${index}`,
      ...place,
      email: random() < 0.75 ? `buyer.${index}@mail${index % 7}.example.com` : '',
    },
    sender: {
      name: pick(senders),
      address: pick(streets),
      ...origin,
      email: random() < 0.25 ? 'dispatch@example.com' : '',
    },
    ...(remark && { remark: 'leave at the gate' }),
    items: Array.from({ length: 1 + Math.floor(random() * 5) }, (_, item) => ({
      sku: `SKU-${index}-${item}`,
      currency,
      unit_price: 1 + Math.floor(random() * 5000),
      qty: 1 + Math.floor(random() * 20),
    })),
  };
  // The members in the order of the document, where the places above put them elsewhere.
  const members = ['name', 'address', 'city', 'province', 'district', 'country_code', 'post_code', 'phone', 'email'];
  for (const party of ['receiver', 'sender']) {
    order[party] = Object.fromEntries(members.map((key) => [key, order[party][key]]));
  }
  return order;
}

/** What makes an order wrong in one place, each in another one. */
const FAULTS = [
  (order) => { order.receiver.country_code = 'XX'; },
  (order) => { order.receiver.email = 'maria.santos'; },
  (order) => { order.items[0].qty = 0; },
  (order) => { order.items[0].currency = 'RMB'; },
  (order) => { order.items[0].unit_price = -1; },
  (order) => { order.items[0].sku = ''; },
  (order) => { order.receiver.name = ''; },
  (order) => { order.sender.city = 'Krung Thep Maha Nakhon Amon Rattanakosin'; },
  (order) => { order.sender.post_code = 10330; },
  (order) => { delete order.client_code; },
  (order) => { order.logistics_provider.label_url = '11111'; },
  (order) => { order.logistics_provider.label_base64 = 'aGVsbG8gd29ybGQ='; },
];

/** What else every contender must refuse; it is not measured. */
const MORE_FAULTS = [
  (order) => { order.items = []; },
  (order) => { delete order.items; },
  (order) => { order.items = {}; },
  (order) => { order.receiver = null; },
  (order) => { delete order.sender.email; },
  (order) => { order.items[0].qty = 1_000_001; },
  (order) => { order.items[0].qty = '2'; },
  (order) => { order.items[0].qty = 1.5; },
  (order) => { order.items[0].unit_price = 2 ** 53; },
  (order) => { order.items[0].unit_price = null; },
  (order) => { order.process_type = 'B2C'; },
  (order) => { order.real_time_response = 1; },
  (order) => { order.real_time_response = null; },
  (order) => { order.centre_code = 'C'.repeat(21); },
  (order) => { order.receiver.address = 'a'.repeat(101); },
  (order) => { order.receiver.name = '王'.repeat(36); },
  (order) => { order.receiver.country_code = 'ph'; },
  (order) => { order.receiver.country_code = ''; },
  (order) => { order.items[0].currency = 'US$'; },
  (order) => { order.sender.province = ''; },
  (order) => { order.logistics_provider.label_url = 'ftp://example.com/label.pdf'; },
  (order) => { order.logistics_provider.label_base64 = 'JVBERi0xLjc'; },
  (order) => { order.items = Array.from({ length: 1001 }, (_, index) => ({ ...order.items[0], sku: `SKU-${index}` })); },
];

/** The same order with three different faults: the documented three, or any. */
function faulty(order, random) {
  const faults = random === undefined ? FAULTS.slice(0, 3) : drawn(FAULTS, 3, random);
  for (const fault of faults) fault(order);
  return order;
}

/** The same order with the documented three faults, in values that no other order has. */
function faultyAlone(order, index) {
  order.receiver.country_code = `Q${index}`;
  order.receiver.email = `maria.santos.${index}`;
  order.items[0].qty = -1 - index;
  return order;
}

function drawn(list, count, random) {
  const rest = [...list];
  return Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]);
}

/** An order as it comes from elsewhere: its objects are made by JSON.parse. */
const arrived = (order) => JSON.parse(JSON.stringify(order));

/**
 * Orders that differ from each other, the scripts in turn. `wrong` ones have three faults each, `alone` in values that no
 * other has; with `remarks` every tenth has a member that the contract does not name.
 */
export function pool(scripts, count, { wrong = false, alone = false, remarks = false } = {}) {
  const random = numbers(1);
  return Array.from({ length: count }, (_, index) => {
    const order = validOrder(scripts[index % scripts.length], index, random, remarks && index % 10 === 0);
    if (alone) return arrived(faultyAlone(order, index));
    return arrived(wrong ? faulty(order, random) : order);
  });
}

/** One order, of two items; the wrong one has a wrong country, e-mail address and quantity. */
export function single(script, { wrong = false } = {}) {
  const random = numbers(SCRIPTS.indexOf(script) + 1);
  let order;
  // What is measured should have what most orders have.
  do order = validOrder(script, 1, random);
  while (order.items.length !== 2 || order.receiver.email === '' || !('process_type' in order));
  return arrived(wrong ? faulty(order) : order);
}

/** An order with a text of blanks alone where one must say something. */
export function blank() {
  const order = single('ascii');
  order.receiver.name = ' \u3000';
  return order;
}

/** Orders with one fault each: every one that there is. */
export function oneFaultEach() {
  return [...FAULTS, ...MORE_FAULTS].map((fault) => {
    const order = single('ascii');
    fault(order);
    return order;
  });
}
