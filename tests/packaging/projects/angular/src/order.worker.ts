/// <reference lib="webworker" />
import 'order-validator/worker-main';
