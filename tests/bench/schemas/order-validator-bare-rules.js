import { configure } from 'order-validator';

import { rules } from '../built/shared.js';
import { told } from './told.js';

const same = configure(rules);

export const check = (order) => told(same.validate(order).issues);
export const checkJson = (bytes) => told(same.validateJson(bytes).issues);
export const pointers = (order) => same.validate(order).issues.map((issue) => issue.pointer);
export const lines = (source) => same.validateNdjson(source);
