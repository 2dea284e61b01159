package library;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.util.UUID;

/** A record that only this package sees, with numbers in its partition key. */
@Entity(name = "sensor-v1", plural = "sensorReadings")
@Key(pk = "sensor#{floor}#{number}", sk = "{id}")
record Sensor(int floor, long number, UUID id, double value) {}
