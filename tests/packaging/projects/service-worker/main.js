await navigator.serviceWorker.register('./service-worker.js', { type: 'module' });
const { active } = await navigator.serviceWorker.ready;
const { port1, port2 } = new MessageChannel();
port1.onmessage = ({ data }) => {
  document.querySelector('output').textContent = data;
};
active.postMessage('outcome', [port2]);
