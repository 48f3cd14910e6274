// Made by `cargo xtask codegen`.
import type { Order } from './order.js';

const example = "{\"centre_code\":\"CKMX\",\"client_code\":\"CK2023\",\"items\":[{\"currency\":\"adipisicing magna Excepteur fugiat\",\"qty\":73,\"sku\":\"sed in in\",\"unit_price\":46},{\"currency\":\"eiusmod nostrud sunt aliquip\",\"qty\":31,\"sku\":\"fugiat\",\"unit_price\":33}],\"logistics_provider\":{\"code\":\"DHL\",\"label_base64\":\"\",\"label_url\":\"11111\",\"tracking_number\":\"\"},\"package\":{\"order_number\":\"api-0315-3\"},\"process_type\":1,\"real_time_response\":false,\"receiver\":{\"address\":\"#20 1st AVE. STA. MARIA INDUSTRIAL BAGUMBAYAN TAGUIG CITY\",\"city\":\"TAGUIG\",\"country_code\":\"MY\",\"district\":\"BAGUMBAYAN\",\"email\":\"q.okmchv@qq.com\",\"name\":\"spj\",\"phone\":\"18664543431\",\"post_code\":\"47\",\"province\":\"METRO-MANILA\"},\"sender\":{\"address\":\"#20 1st AVE. STA. MARIA INDUSTRIAL BAGUMBAYAN TAGUIG CITY\",\"city\":\"TAGUIG\",\"country_code\":\"MY\",\"district\":\"BAGUMBAYAN\",\"email\":\"q.okmchv@qq.com\",\"name\":\"spj\",\"phone\":\"18664543431\",\"post_code\":\"47\",\"province\":\"METRO-MANILA\"}}";

/** An order to try things with: the example of the API's own document, a new one each time. */
export const sample = (): Order => JSON.parse(example);
