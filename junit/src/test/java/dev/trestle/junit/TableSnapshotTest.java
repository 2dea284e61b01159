package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.junit.library.Book;
import dev.trestle.junit.library.LibraryTable;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@TrestleTest
class TableSnapshotTest {

    @Test
    void goesBackToWhatItSaw(LibraryTable library) {
        for (int i = 0; i < 60; i++) {
            library.books().create(Book.of("b", "Volume " + i, "Joyce"));
        }
        TableSnapshot before = TableSnapshot.of(library.table());
        List<Book> books = library.books().inShelf("b").list();

        library.books().delete("b", "Volume 7");
        library.books().put(Book.of("b", "Volume 8", "somebody else"));
        library.books().create(Book.of("c", "New", "Woolf"));
        before.restore();

        assertThat(library.books().inShelf("b").list()).isEqualTo(books);
        assertThat(library.books().get("c", "New")).isEmpty();
        assertThat(library.books().byAuthor("somebody else").list()).isEmpty();
        assertThat(TableSnapshot.of(library.table()).items())
                .containsExactlyInAnyOrderElementsOf(new ArrayList<>(before.items()));
    }

    @Test
    void writesOnlyWhatDiffers(LibraryTable library, DynamoDbClient client) {
        client.updateTable(update -> update.tableName("library")
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
        library.books().create(Book.of("b", "Ulysses", "Joyce"));
        TableSnapshot before = TableSnapshot.of(library.table());
        long itemsBefore = before.items().size();

        before.restore();
        before.restore();

        assertThat(TableSnapshot.of(library.table()).items()).hasSize((int) itemsBefore);
        assertThat(itemsBefore).isGreaterThanOrEqualTo(4);
    }

    @Test
    void takesTablesWithoutSortKey(DynamoDbClient client) {
        BoundTable plain = BoundTable.of(Design.of("plain", "id", "").build(), client);
        client.createTable(plain.design().createTableRequest("plain"));
        Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("a"), "n", AttributeValue.fromN("1"));
        client.putItem(put -> put.tableName("plain").item(item));
        TableSnapshot before = TableSnapshot.of(plain);

        client.putItem(put -> put.tableName("plain").item(Map.of("id", AttributeValue.fromS("a"))));
        client.putItem(put -> put.tableName("plain").item(Map.of("id", AttributeValue.fromS("b"))));
        before.restore();

        assertThat(TableSnapshot.of(plain).items()).containsExactly(item);
        assertThat(PrintedItems.of(plain)).contains("| id", "| n=1");
    }
}
