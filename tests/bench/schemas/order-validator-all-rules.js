// The package as it comes: every rule of the profile `standard`, most of which no peer has.

import { validate, validateJson, validateNdjson } from 'order-validator';

import { readMessages } from './read-issues.js';

export const check = (order) => readMessages(validate(order).issues);
export const checkJson = (bytes) => readMessages(validateJson(bytes).issues);
export const pointers = (order) => validate(order).issues.map((issue) => issue.pointer);
export const lines = (source) => validateNdjson(source);
