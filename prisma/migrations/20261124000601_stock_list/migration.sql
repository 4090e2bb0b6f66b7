-- Cards on the shelf of a county, a city or the province, the longest there first; counted from the index alone.
CREATE INDEX "cards_in_stock" ON "cards" ("division", "state_since", "id") INCLUDE ("office") WHERE "state" = 'in_stock';
