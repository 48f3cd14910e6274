// Starts the real order-sandbox and talks to it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { sandboxProgram } from './programs.js';

const READY = /^order-sandbox listening on (http:\/\/\S+)$/;

/** Starts a sandbox on a free port; resolves when it listens. */
export async function startSandbox(flags = []) {
  const child = spawn(sandboxProgram(), ['--port', '0', '--quiet', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const ended = once(child, 'exit');
  const ready = once(createInterface({ input: child.stdout }), 'line').then(([line]) => READY.exec(line)?.[1]);
  const url = await Promise.race([ready, ended.then(() => undefined)]);
  if (!url) {
    child.kill();
    throw new Error(`order-sandbox ${flags.join(' ')} did not start:\n${errors}`);
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      if (code !== 0) {
        throw new Error(`order-sandbox ended with ${code ?? signal}:\n${errors}`);
      }
    },
  };
}

/** What a sandbox has stored, asked for at its own endpoints. */
export class Warehouse {
  constructor(url) {
    this.url = url;
  }

  /** Sends an order past the page. */
  async send(order) {
    const response = await fetch(`${this.url}/apicenter/api/order`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(order),
    });
    const { code, message } = await response.json();
    if (code !== 0) {
      throw new Error(`the sandbox refuses the order: ${message}`);
    }
  }

  /** The orders that were stored last, the latest first. */
  async latest() {
    const response = await fetch(`${this.url}/apicenter/api/orders?limit=200`);
    const { data } = await response.json();
    return data.orders;
  }

  /** Every stored order with this number, as it was sent. */
  async bodies(orderNumber) {
    const orders = await this.latest();
    return orders.filter((order) => order.order_number === orderNumber).map((order) => order.body);
  }
}
