package readings

import dev.trestle.table.attribute.AttributeCodec
import dev.trestle.table.call.BoundTable
import dev.trestle.table.definition.EntityDefinition
import dev.trestle.table.definition.StoredValues
import dev.trestle.table.definition.ValueDefinition
import dev.trestle.table.schema.Design
import java.time.Instant
import java.util.function.Consumer
import software.amazon.awssdk.services.dynamodb.DynamoDbClient

data class Position(val latitude: Double, val longitude: Double)

data class Reading(
    val sensor: String,
    val taken: Instant,
    val value: Double,
    val note: String? = null,
    val tags: Set<String> = emptySet(),
    val position: Position? = null,
    val version: Long? = null,
)

object PositionValue : ValueDefinition<Position>(Position::class.java) {
    val latitude = number("latitude", AttributeCodec.DOUBLE, Position::latitude, WRITABLE)
    val longitude = number("longitude", AttributeCodec.DOUBLE, Position::longitude, WRITABLE)

    override fun restore(from: StoredValues<Position>) = Position(from.get(latitude), from.get(longitude))
}

object ReadingEntity : EntityDefinition<Reading>("Reading", Reading::class.java) {
    val sensor = text("sensor", Reading::sensor, FIXED)
    val taken = instant("taken", Reading::taken, FIXED)
    val value = number("value", AttributeCodec.DOUBLE, Reading::value, WRITABLE)
    val note = text("note", Reading::note, REMOVABLE)
    val tags = set("tags", AttributeCodec.STRING, Reading::tags, WRITABLE)
    val position = nested("position", PositionValue, Reading::position, REMOVABLE)
    val version = version("version", Reading::version)
    val ofSensor = primaryKey("ofSensor", "sensor#{sensor}", "reading#{taken}")

    fun key(sensor: String, taken: Instant) = keyOf(sensor, taken)

    override fun restore(from: StoredValues<Reading>) =
        Reading(
            sensor = from.get(sensor),
            taken = from.get(taken),
            value = from.get(value),
            note = from.find(note).orElse(null),
            tags = from.get(tags),
            position = from.find(position).orElse(null),
            version = from.get(version),
        )
}

/** Stores data classes and reads them back. */
class Readings : Consumer<DynamoDbClient> {

    override fun accept(client: DynamoDbClient) {
        val design = Design.of("readings", "pk", "sk").entity(ReadingEntity.schema()).build()
        client.createTable(design.createTableRequest("readings"))
        val readings = ReadingEntity.`in`(BoundTable.of(design, client))
        val noon = Instant.parse("2026-06-01T12:00:00Z")
        val reading = Reading("roof", noon, 21.5, tags = setOf("dry"), position = Position(59.9, 10.7))

        val stored = readings.create(reading)
        check(stored == reading.copy(version = 1)) { "stored $stored" }
        val updated = readings.update(ReadingEntity.key("roof", noon))
            .set(ReadingEntity.note, "hot")
            .set(ReadingEntity.position.then(PositionValue.latitude), 60.0)
            .`when`(ReadingEntity.value.gt(20))
            .returnNew()
        check(updated == stored.copy(note = "hot", position = Position(60.0, 10.7), version = 2)) { "updated $updated" }
        val found = readings.query(ReadingEntity.ofSensor, "roof").greaterThan(ReadingEntity.taken, noon.minusSeconds(1)).list()
        check(found == listOf(updated)) { "found $found" }
    }
}
