export declare const good: object;
export declare const wrong: object;

/** Takes the functions of any entry: at once or by promises. */
export declare function outcome(
  validator: Omit<typeof import('order-validator'), 'ready'> & { ready(): Promise<void> },
): Promise<unknown>;
