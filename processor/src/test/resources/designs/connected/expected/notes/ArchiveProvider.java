package notes;

import dev.trestle.connect.TableProvider;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tells tools of the design {@link Notebook.Archive}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ArchiveProvider implements TableProvider {
    /**
     * Made by a {@link java.util.ServiceLoader}.
     */
    public ArchiveProvider() {
    }

    @Override
    public Design design() {
        return ArchiveTable.DESIGN;
    }

    @Override
    public Migrations migrations() {
        return Migrations.none();
    }

    @Override
    public Class<ArchiveTable> tableClass() {
        return ArchiveTable.class;
    }

    @Override
    public ArchiveTable table(DynamoDbClient client, DynamoDbAsyncClient asyncClient,
            String tableName, Clock clock) {
        return ArchiveTable.on(client, tableName).with(asyncClient).with(clock);
    }
}
