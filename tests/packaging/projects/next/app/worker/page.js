import { Outcome } from './outcome.js';

export default function Page() {
  return <Outcome />;
}
