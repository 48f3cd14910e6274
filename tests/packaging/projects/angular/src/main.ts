import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import * as validator from 'order-validator';
import * as worker from 'order-validator/worker';
import { outcome } from '../outcome.mjs';

worker.use(new Worker(new URL('./order.worker', import.meta.url), { type: 'module' }));

@Component({ selector: 'order-check', template: '<output>{{ result() }}</output>' })
class OrderCheck {
  readonly result = signal('');

  constructor() {
    void this.check();
  }

  private async check(): Promise<void> {
    const [own, late] = [await outcome(validator), await outcome(worker as never)].map((each) => JSON.stringify(each)) as [string, string];
    this.result.set(own === late ? own : `the worker: ${late}`);
  }
}

void bootstrapApplication(OrderCheck, { providers: [provideZonelessChangeDetection()] });
