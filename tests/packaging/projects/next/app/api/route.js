import * as validator from 'order-validator';
import { outcome } from '../../outcome.mjs';

export const dynamic = 'force-dynamic';

export async function GET() {
  return Response.json(await outcome(validator));
}
