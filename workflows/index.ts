/** Every workflow the worker carries, by the name under which Temporal knows it. */
export { issuance } from './issuance.js';
