import { initTRPC } from '@trpc/server';
import { configure } from 'order-validator';

const { router: createRouter, procedure } = initTRPC.create({
  // The client finds each issue in `error.data.issues`.
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, issues: error.cause?.issues ?? [] } }),
});

const send = (locale) => procedure.input(configure({ locale }).orderSchema).mutation(({ input }) => ({ order_number: input.package.order_number }));

export const router = createRouter({ en: createRouter({ send: send('en') }), zh: createRouter({ send: send('zh-CN') }) });
