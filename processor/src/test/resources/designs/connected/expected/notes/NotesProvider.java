package notes;

import dev.trestle.connect.TableProvider;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tells tools of the design {@link Notebook.Notes}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class NotesProvider implements TableProvider {
    /**
     * Made by a {@link java.util.ServiceLoader}.
     */
    public NotesProvider() {
    }

    @Override
    public Design design() {
        return NotesTable.DESIGN;
    }

    @Override
    public Migrations migrations() {
        return Notebook.NoteMigrations.ALL;
    }

    @Override
    public Class<NotesTable> tableClass() {
        return NotesTable.class;
    }

    @Override
    public NotesTable table(DynamoDbClient client, DynamoDbAsyncClient asyncClient,
            String tableName, Clock clock) {
        return NotesTable.on(client, tableName).with(asyncClient).with(clock);
    }
}
