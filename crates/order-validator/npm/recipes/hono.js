import { sValidator } from '@hono/standard-validator';
import { Hono } from 'hono';
import { configure } from 'order-validator';

// The issues have code, params, pointer and message: a client may show the message, or offer what `params.suggestion` says.
const judge = (locale) => sValidator('json', configure({ locale }).orderSchema, (result, context) => (result.success ? undefined : context.json({ issues: result.error }, 422)));
const [english, chinese] = [judge('en'), judge('zh-CN')];

export const app = new Hono();

app.post(
  '/orders',
  (context, next) => (context.req.header('accept-language')?.startsWith('zh') ? chinese : english)(context, next),
  (context) => context.json({ order_number: context.req.valid('json').package.order_number }, 201),
);
