import { configure } from 'order-validator';

import { rules } from '../built/shared.js';
import { readMessages } from './read-issues.js';

const same = configure({ rules });

export const check = (order) => readMessages(same.validate(order).issues);
export const checkJson = (bytes) => readMessages(same.validateJson(bytes).issues);
export const pointers = (order) => same.validate(order).issues.map((issue) => issue.pointer);
export const lines = (source) => same.validateNdjson(source);
