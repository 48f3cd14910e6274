import * as validator from 'order-validator';
import { outcome } from '../outcome.mjs';

// Prerendered: the build runs this.
export default async function Page() {
  return <output>{JSON.stringify(await outcome(validator))}</output>;
}
