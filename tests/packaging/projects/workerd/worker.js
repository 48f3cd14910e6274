import * as validator from 'order-validator';
import { outcome } from './outcome.mjs';

export default {
  async fetch() {
    return Response.json(await outcome(validator));
  },
};
