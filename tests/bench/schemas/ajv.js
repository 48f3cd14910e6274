import judge from '../built/ajv.js';

import { readMessages } from './read-issues.js';

function placeOf({ keyword, instancePath, params }) {
  return keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath;
}

export const check = (order) => (judge(order) ? 0 : readMessages(judge.errors));

export const pointers = (order) => (judge(order) ? [] : judge.errors.map(placeOf));
