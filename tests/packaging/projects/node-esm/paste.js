import { readAddress, readRows } from 'order-validator/paste';

const { parts } = readAddress('Maria Santos 0917 555 1234\n20 Mabini St, Cebu City, Cebu 6000');
console.log(JSON.stringify({ parts: parts.map(({ part, text }) => [part, text]), items: readRows('TEA-1\t2\t$12.00\nCUP-1\t4\t$7.00').items }));
