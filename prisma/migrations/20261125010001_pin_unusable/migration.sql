-- A card that was reported lost or died before its terminal was asked gets no order.
ALTER TABLE "pin_orders" DROP CONSTRAINT "pin_orders_result";
ALTER TABLE "pin_orders" ADD CONSTRAINT "pin_orders_result"
  CHECK ("result" IN ('done', 'wrong_pin', 'locked', 'aborted', 'unclear', 'unusable'));
