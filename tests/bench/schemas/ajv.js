import judge from '../built/ajv.js';

import { told } from './told.js';

export const check = (order) => (judge(order) ? 0 : told(judge.errors));

export const pointers = (order) =>
  judge(order)
    ? []
    : judge.errors.map(({ keyword, instancePath, params }) =>
        keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath,
      );
