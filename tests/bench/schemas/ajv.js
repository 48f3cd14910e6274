import judge from '../built/ajv.js';

import { told } from './told.js';

/** What is done with the standalone code of a schema. */
export function contender(judge) {
  return {
    check: (order) => (judge(order) ? 0 : told(judge.errors)),
    pointers: (order) => (judge(order) ? [] : judge.errors.map(placeOf)),
  };
}

function placeOf({ keyword, instancePath, params }) {
  return keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath;
}

export const { check, pointers } = contender(judge);
