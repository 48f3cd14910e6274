import type { Order } from './order.js';
import type { Validator } from './types.js';

export type * from './order.js';
export type * from './types.js';

export declare const validate: Validator['validate'];
export declare const validateField: Validator['validateField'];
export declare const validateJson: Validator['validateJson'];
export declare const validateNdjson: Validator['validateNdjson'];
export declare const normalize: Validator['normalize'];
export declare const configure: Validator['configure'];
export declare const fields: Validator['fields'];
export declare const orderSchema: Validator['orderSchema'];

/** An order to try things with: the example of the API's own document, a new one each time. */
export declare function sample(): Order;
