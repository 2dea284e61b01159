package dev.trestle.cli.files;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.engine.item.AttributeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** The options that say what a table to import into is made with, if there is none. */
final class NewTable {
    @Option(
            names = "--partition-key",
            paramLabel = "NAME:TYPE",
            description =
                    "Makes the table, billed by request, if there is none: its partition key, as in id:S, and the type"
                            + " S, N or B.")
    private @Nullable String partitionKey;

    @Option(names = "--sort-key", paramLabel = "NAME:TYPE", description = "The sort key of that table, if it has one.")
    private @Nullable String sortKey;

    /** The key of the table to make; empty if none is to be made. */
    Optional<TableKeys> keys() {
        if (partitionKey == null) {
            if (sortKey != null) {
                throw new CommandFailedException("--sort-key needs --partition-key too");
            }
            return Optional.empty();
        }
        Map<String, AttributeType> types = new LinkedHashMap<>();
        add(types, "--partition-key", partitionKey);
        if (sortKey != null) {
            add(types, "--sort-key", sortKey);
        }
        return Optional.of(new TableKeys(types));
    }

    static CreateTableRequest request(String name, TableKeys keys) {
        List<KeySchemaElement> schema = new ArrayList<>();
        List<AttributeDefinition> attributes = new ArrayList<>();
        keys.types().forEach((attribute, type) -> {
            schema.add(KeySchemaElement.builder()
                    .attributeName(attribute)
                    .keyType(schema.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                    .build());
            attributes.add(AttributeDefinition.builder()
                    .attributeName(attribute)
                    .attributeType(type.name())
                    .build());
        });
        return CreateTableRequest.builder()
                .tableName(name)
                .keySchema(schema)
                .attributeDefinitions(attributes)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build();
    }

    private static void add(Map<String, AttributeType> types, String option, String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new CommandFailedException(option + ": \"" + text + "\" is not NAME:TYPE, as in id:S");
        }
        if (types.put(text.substring(0, colon), FileOptions.scalar(option, text.substring(colon + 1))) != null) {
            throw new CommandFailedException("--sort-key names the attribute of --partition-key");
        }
    }
}
