package dev.trestle.engine.table.export;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.util.Optional;

/**
 * Where an export goes.
 *
 * @param bucket the bucket's name
 * @param owner the account that the bucket is said to belong to
 * @param prefix what stands before the keys of all files
 * @param encryption AES256 or KMS
 * @param encryptionKey the KMS key that was named
 */
public record ExportDestination(
        String bucket,
        Optional<String> owner,
        Optional<String> prefix,
        String encryption,
        Optional<String> encryptionKey) {

    Item toItem() {
        return new FieldsWriter()
                .text("bucket", bucket)
                .text("owner", owner)
                .text("prefix", prefix)
                .text("encryption", encryption)
                .text("encryptionKey", encryptionKey)
                .toItem();
    }

    static ExportDestination of(Item stored) {
        Fields fields = Fields.of(stored);
        return new ExportDestination(
                fields.text("bucket"),
                fields.optionalText("owner"),
                fields.optionalText("prefix"),
                fields.text("encryption"),
                fields.optionalText("encryptionKey"));
    }
}
