package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.Version;
import java.time.Instant;
import java.util.Optional;

/** What is sent from a warehouse for an order. */
@Entity
@Key(pk = "o#{order}", sk = "sh#{shipment}")
@Index(name = "GSI1", as = "byId", pk = "sh#{shipment}", sk = "sh#")
@Index(name = "GSI2", as = "fromWarehouse", pk = "w#{warehouse}", sk = "sh#{shipment}")
public record Shipment(
        String order,
        String shipment,
        String warehouse,
        ShipmentType type,
        Address address,
        Optional<Instant> deliveredAt,
        @Version long version)
        implements OrderPage {}
