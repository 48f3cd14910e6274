// Compiled, never run: what the declarations promise to TypeScript.
import { validate, validateJson } from 'order-validator';
import type { CharacterKind, Code, Issue, IssueOf, JsonType, Options, Result, Rules, Severity } from 'order-validator';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <_ extends true>(): void => {};

is<Same<typeof validate, (order: unknown, options?: Options) => Result>>();
is<Same<typeof validateJson, (text: string | Uint8Array, options?: Options) => Result>>();

const result = validate({ anything: 1n });
is<Same<typeof result.valid, boolean>>();
is<Same<typeof result.issues, Issue[]>>();

for (const issue of result.issues) {
  is<Same<typeof issue.code, Code>>();
  is<Same<typeof issue.severity, Severity>>();
  is<Same<typeof issue.path, (string | number)[]>>();
  is<Same<typeof issue.line, number | undefined>>();
  if (issue.code === 'too_long') {
    is<Same<typeof issue.params, { limit: number; length: number }>>();
    is<Same<typeof issue, IssueOf<'too_long'>>>();
  }
  if (issue.code === 'wrong_type') is<Same<typeof issue.params, { expected: JsonType; found: JsonType }>>();
  if (issue.code === 'unprintable_character') {
    is<Same<typeof issue.params, { code_point: string; position: number; kind: CharacterKind }>>();
  }
  if (issue.code === 'warehouse_country') {
    is<Same<typeof issue.params, { warehouse: string; country: string; expected: string[] }>>();
  }
  // @ts-expect-error: without its code, an issue's params are not known.
  issue.params.limit;
}

const rules: Rules = {
  profile: 'strict',
  severities: { price_zero: 'off', sku_repeated: 'error' },
  presence: { 'receiver.post_code': 'may_be_empty' },
  limits: { 'package.order_number': 50 },
  allowed: { centre_code: ['CKMX'], process_type: ['1'] },
  warehouse_countries: { CKMX: ['MX'] },
  price_unit: 'minor',
  max_qty: 10,
  max_label_bytes: 1_000_000,
};
validate({}, { locale: 'zh-CN', rules });
validate({}, { locale: navigatorLanguage() });
validateJson('{}', {});
validateJson(new Uint8Array(), {});

declare function navigatorLanguage(): string;

// @ts-expect-error: an order has to be given.
validate();
// @ts-expect-error: text is no number.
validateJson(7);
// @ts-expect-error: there is no such option.
validate({}, { language: 'en' });
// @ts-expect-error: there is no such rule.
validate({}, { rules: { profil: 'strict' } });
// @ts-expect-error: there is no such profile.
validate({}, { rules: { profile: 'lax' } });
// @ts-expect-error: there is no such code.
validate({}, { rules: { severities: { price_nought: 'off' } } });
// @ts-expect-error: there is no such field.
validate({}, { rules: { limits: { 'reciever.name': 3 } } });
// @ts-expect-error: what is not JSON has no severity to set.
validate({}, { rules: { severities: { not_json: 'off' } } });
