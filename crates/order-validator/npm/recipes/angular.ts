import { Component, inject, InjectionToken, type OnInit } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, type FormGroup, type ValidatorFn } from '@angular/forms';
import { validateField, type Order } from 'order-validator';

export const ORDER_FORM = new InjectionToken<{ order: Order; locale: string; send(order: Order): void }>('order form');

/** What is wrong at a place, among what else the form has. */
const order = (place: string, locale: string): ValidatorFn => ({ root }) => {
  const { issues } = validateField('controls' in root ? (root as FormGroup).getRawValue() : {}, place, { locale });
  const error = issues.find(({ severity }) => severity === 'error');
  return error ? { order: error.message } : null;
};

@Component({
  selector: 'order-form',
  imports: [ReactiveFormsModule],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()" novalidate>
      <label formGroupName="receiver">Country <input formControlName="country_code" aria-describedby="country"></label>
      <p id="country">{{ message('receiver.country_code') }}</p>
      <ng-container formArrayName="items">
        <label formGroupName="0">Quantity <input type="number" formControlName="qty" aria-describedby="quantity"></label>
      </ng-container>
      <p id="quantity">{{ message('items.0.qty') }}</p>
      <button>Send</button>
    </form>
  `,
})
export class OrderForm implements OnInit {
  private readonly given = inject(ORDER_FORM);
  private readonly build = inject(FormBuilder);
  protected form!: FormGroup;

  ngOnInit(): void {
    const { logistics_provider, package: parcel, receiver, sender, items, ...head } = this.given.order;
    this.form = this.build.group({
      ...head,
      logistics_provider: this.build.group(logistics_provider),
      package: this.build.group(parcel),
      receiver: this.build.group(receiver),
      sender: this.build.group(sender),
      items: this.build.array(items.map((item) => this.build.group(item))),
    });
    for (const place of ['receiver.country_code', 'items.0.qty']) {
      this.form.get(place)!.addValidators(order(place, this.given.locale));
      this.form.get(place)!.updateValueAndValidity();
    }
  }

  protected message(place: string): string | undefined {
    const control = this.form.get(place)!;
    return control.touched ? control.errors?.['order'] : undefined;
  }

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.given.send(this.form.getRawValue());
  }
}
