import 'order-validator/worker-main';
