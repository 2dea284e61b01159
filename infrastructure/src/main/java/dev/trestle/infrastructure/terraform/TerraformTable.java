package dev.trestle.infrastructure.terraform;

import dev.trestle.infrastructure.hcl.HclBlock;
import dev.trestle.infrastructure.hcl.HclString;
import dev.trestle.infrastructure.shape.IndexShape;
import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * A table as Terraform has it: a resource, or a data source for a table that is made from code. The same design always gives the same
 * text, in the layout of {@code terraform fmt}. See "Resource: aws_dynamodb_table" in the documentation of the AWS provider.
 */
public final class TerraformTable {

    private static final String RESOURCE = "aws_dynamodb_table";

    private final TableShape table;
    private final TerraformOptions options;
    private final String label;

    private TerraformTable(TableShape table, TerraformOptions options) {
        this.table = table;
        this.options = options;
        this.label = TerraformLabel.of(table.name());
    }

    /**
     * The resource that makes the table.
     *
     * @throws TerraformException if an index has a key of several attributes, which the provider does not take
     */
    public static String resource(TableShape table, TerraformOptions options) {
        return new TerraformTable(table, options).resource();
    }

    /** The data source of a table that something else makes, which fails a plan if its key is another. */
    public static String reference(TableShape table) {
        return new TerraformTable(table, TerraformOptions.STANDARD).reference();
    }

    private String resource() {
        HclBlock file = new HclBlock()
                .comment("The table " + table.name() + ", written by trestle infra terraform from its design.")
                .comment("It takes Terraform 1.5 or newer, and the AWS provider "
                        + (options.provider() == TerraformOptions.Provider.V6 ? "6.29" : "5.0") + " or newer.");
        boolean ownKey = encryptedWith(Encryption.CUSTOMER_MANAGED_KEY);
        if (ownKey) {
            file.block(
                    "variable " + HclString.quoted(label + "_kms_key_arn"),
                    new HclBlock()
                            .expression("type", "string")
                            .text("description", "The ARN of the key that encrypts the table " + table.name() + "."));
        }
        if (options.imported()) {
            file.block(
                    "import",
                    new HclBlock().expression("to", RESOURCE + "." + label).text("id", table.name()));
        }
        return file.block("resource " + HclString.quoted(RESOURCE) + " " + HclString.quoted(label), body(ownKey))
                .render();
    }

    private HclBlock body(boolean ownKey) {
        StatedSettings settings = table.settings();
        HclBlock body = new HclBlock()
                .text("name", table.name())
                .text("billing_mode", table.billing().toString());
        settings.capacity().ifPresent(capacity -> units(body, capacity));
        keys(body, table.key());
        settings.tableClass().ifPresent(value -> body.text("table_class", value.toString()));
        settings.deletionProtection().ifPresent(value -> body.flag("deletion_protection_enabled", value));
        settings.stream().ifPresent(view -> {
            body.flag("stream_enabled", view != StreamView.NO_STREAM);
            view.viewType().ifPresent(type -> body.text("stream_view_type", type.toString()));
        });
        attributes()
                .forEach((name, type) -> body.block(
                        "attribute", new HclBlock().text("name", name).text("type", type)));
        if (!options.indexesByMigrations()) {
            table.indexes().forEach(index -> body.block("global_secondary_index", index(index)));
        }
        table.timeToLive()
                .ifPresent(attribute -> body.block(
                        "ttl", new HclBlock().text("attribute_name", attribute).flag("enabled", true)));
        settings.pointInTimeRecovery()
                .ifPresent(value -> body.block("point_in_time_recovery", new HclBlock().flag("enabled", value)));
        settings.encryption().ifPresent(value -> {
            HclBlock encryption = new HclBlock().flag("enabled", value != Encryption.AWS_OWNED_KEY);
            body.block(
                    "server_side_encryption",
                    ownKey ? encryption.expression("kms_key_arn", "var." + label + "_kms_key_arn") : encryption);
        });
        if (!settings.tags().isEmpty()) {
            body.map("tags", settings.tags());
        }
        lifecycle(body);
        return body;
    }

    private boolean encryptedWith(Encryption encryption) {
        return table.settings().encryption().filter(encryption::equals).isPresent();
    }

    /** What nothing uses is not to be defined, or every plan would want to change it. */
    private Map<String, String> attributes() {
        return options.indexesByMigrations()
                ? new TableShape(table.name(), table.key(), List.of(), table.timeToLive(), table.settings())
                        .keyAttributes()
                : table.keyAttributes();
    }

    private static void units(HclBlock body, Capacity capacity) {
        body.number("read_capacity", capacity.readUnits()).number("write_capacity", capacity.writeUnits());
    }

    private static void keys(HclBlock body, List<KeyElement> key) {
        key.forEach(
                element -> body.text(element.role() == KeyType.HASH ? "hash_key" : "range_key", element.attribute()));
    }

    private HclBlock index(IndexShape index) {
        HclBlock body = new HclBlock().text("name", index.name());
        if (options.provider() == TerraformOptions.Provider.V5) {
            requireSingleAttributes(index);
            keys(body, index.key());
        }
        body.text("projection_type", index.projection().projectionTypeAsString());
        if (!index.projection().nonKeyAttributes().isEmpty()) {
            body.texts("non_key_attributes", index.projection().nonKeyAttributes());
        }
        table.settings().capacity().ifPresent(capacity -> units(body, capacity));
        if (options.provider() == TerraformOptions.Provider.V6) {
            index.key()
                    .forEach(element -> body.block(
                            "key_schema",
                            new HclBlock()
                                    .text("attribute_name", element.attribute())
                                    .text("key_type", element.role().toString())));
        }
        return body;
    }

    private static void requireSingleAttributes(IndexShape index) {
        boolean single = Stream.of(KeyType.values())
                .allMatch(role -> index.key().stream()
                                .filter(element -> element.role() == role)
                                .count()
                        <= 1);
        if (!single) {
            throw new TerraformException("the index " + index.name() + " has a key of several attributes, "
                    + index.key().stream().map(KeyElement::attribute).collect(Collectors.joining(", "))
                    + ", which the AWS provider takes from version 6.29 on; write the table for that");
        }
    }

    private void lifecycle(HclBlock body) {
        boolean scaled = table.settings().capacity().filter(Capacity::scaled).isPresent();
        Stream<String> ofScaling = scaled ? Stream.of("read_capacity", "write_capacity") : Stream.of();
        // Single arguments of a set of blocks cannot be ignored, and scaling changes those of indexes too.
        boolean indexes =
                options.indexesByMigrations() || (scaled && !table.indexes().isEmpty());
        Stream<String> ofIndexes = indexes ? Stream.of("global_secondary_index") : Stream.of();
        Stream<String> ofMigrations = options.indexesByMigrations() ? Stream.of("attribute") : Stream.of();
        List<String> ignored = Stream.of(ofScaling, ofMigrations, ofIndexes)
                .flatMap(names -> names)
                .toList();
        if (!ignored.isEmpty()) {
            body.block("lifecycle", new HclBlock().lines("ignore_changes", ignored));
        }
    }

    private String reference() {
        HclBlock condition = new HclBlock()
                .expression(
                        "condition",
                        table.key().stream()
                                .map(element -> "self." + (element.role() == KeyType.HASH ? "hash_key" : "range_key")
                                        + " == " + HclString.quoted(element.attribute()))
                                .collect(Collectors.joining(" && ")))
                .text("error_message", "The table " + table.name() + " does not have the key of its design.");
        return new HclBlock()
                .comment("The table " + table.name()
                        + ", which code makes, written by trestle infra terraform from its design.")
                .block(
                        "data " + HclString.quoted(RESOURCE) + " " + HclString.quoted(label),
                        new HclBlock()
                                .text("name", table.name())
                                .block("lifecycle", new HclBlock().block("postcondition", condition)))
                .render();
    }
}
