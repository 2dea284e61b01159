package dev.trestle.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ItemCollectionTest {

    private static final KeyAttribute PK = new KeyAttribute("pk", AttributeType.S);
    private static final KeyAttribute SK = new KeyAttribute("sk", AttributeType.S);

    private final MemoryStorage storage = new MemoryStorage();
    private final KeySpace items = KeySpace.ofTable(new KeySchema(List.of(PK), List.of(SK)), storage.map("items"));

    @Test
    void isAsLargeAsTheItemsOfItsPartition() {
        put("a", "1");
        put("a", "2");
        put("b", "1");
        assertThat(collection("a").bytes()).isEqualTo(2 * 6);
        assertThat(collection("b").bytes()).isEqualTo(6);
        assertThat(collection("none").bytes()).isZero();
    }

    @Test
    void growsToItsLimitAndNotBeyond() {
        put("a", "1");
        ItemCollection collection = collection("a");
        assertThatCode(() -> collection.requireRoom(4, 10)).doesNotThrowAnyException();
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> collection.requireRoom(5, 10))
                .matches(error -> error.type() == ErrorType.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED);
    }

    private ItemCollection collection(String partition) {
        return new ItemCollection(Item.of("pk", new StringValue(partition)), List.of(items));
    }

    private void put(String partition, String sort) {
        Item item = Item.of(Map.of("pk", new StringValue(partition), "sk", new StringValue(sort)));
        WriteBatch batch = new WriteBatch();
        batch.put(items.entries(), Objects.requireNonNull(items.keyOf(item)), item);
        storage.commit(batch);
    }
}
