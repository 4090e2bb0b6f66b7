/** Every workflow the worker carries, by the name under which Temporal knows it. */
export { factoryExchange } from './factory-exchange.js';
export { issuance } from './issuance.js';
