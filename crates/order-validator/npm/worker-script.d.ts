// What runs in a worker: it exports nothing.
export {};
