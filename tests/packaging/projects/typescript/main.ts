import * as validator from 'order-validator';
import type { Code, Issue, Options, Result } from 'order-validator';
import { outcome, wrong } from './outcome.mjs';

const options: Options = { locale: 'en', rules: { profile: 'strict', limits: { 'receiver.name': 35 } } };
const result: Result = validator.validate(wrong, options);
const codes: Code[] = result.issues.map((issue: Issue) => issue.code);

for (const issue of result.issues) {
  if (issue.code === 'wrong_type') issue.params.expected.length;
  // @ts-expect-error: which params there are depends on the code.
  issue.params.expected;
}
if (codes.length !== 2) throw new Error(`${codes}`);

console.log(JSON.stringify(await outcome(validator)));
