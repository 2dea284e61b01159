package dev.trestle.engine.table.token;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Instant;

/**
 * A transaction that was carried out under a client token, as storage keeps it.
 *
 * @param digest tells its request from others
 * @param expires when it is forgotten
 * @param outcome what it takes to answer when it is sent again
 */
record StoredToken(String digest, Instant expires, Item outcome) {

    private static final int FORM = 1;

    Item toItem() {
        return new FieldsWriter(FORM)
                .text("digest", digest)
                .instant("expires", expires)
                .item("outcome", outcome)
                .toItem();
    }

    static StoredToken of(Item stored) {
        Fields fields = Fields.of(stored, FORM);
        return new StoredToken(fields.text("digest"), fields.instant("expires"), fields.item("outcome"));
    }

    boolean isExpired(Instant now) {
        return !expires.isAfter(now);
    }
}
