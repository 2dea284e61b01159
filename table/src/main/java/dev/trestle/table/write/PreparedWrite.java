package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * A write with what it does to the guards of unique attributes.
 *
 * @param write on the condition that what it was prepared for is still stored
 * @param before the item as it was read; empty if there was none, or no need to read it
 * @param claims the values that the item is to have
 * @param releases the guards of the values that it has no more
 */
record PreparedWrite(Write<?> write, Map<String, AttributeValue> before, List<Claim> claims, List<String> releases) {

    /** A value to be had. */
    record Claim(String attribute, String guard) {}

    boolean changesGuards() {
        return !claims.isEmpty() || !releases.isEmpty();
    }

    /** Prepares a write; reads its item first if the guards depend on that. */
    static <E> Exchange<PreparedWrite> of(Write<E> write) {
        if (!(write instanceof ItemWrite<E> itemWrite) || !itemWrite.changesUniques()) {
            return Exchange.done(new PreparedWrite(write, Map.of(), List.of(), List.of()));
        }
        if (itemWrite instanceof Create<E>) {
            return Exchange.done(of(itemWrite, Map.of(), Map.of()));
        }
        return read(itemWrite).map(before -> {
            List<String> attributes = write.key().schema().uniques().stream()
                    .map(UniqueAttribute::attribute)
                    .toList();
            ItemWrite<E> guarded = itemWrite.with(write.guard().seen(new SeenItem(before, attributes)));
            Map<UniqueAttribute<E>, String> guards = before.isEmpty()
                    ? Map.of()
                    : UniqueGuards.of(write.key().schema(), itemWrite.items().fromItem(before));
            return of(guarded, before, guards);
        });
    }

    private static <E> PreparedWrite of(
            ItemWrite<E> write, Map<String, AttributeValue> before, Map<UniqueAttribute<E>, String> guards) {
        Map<UniqueAttribute<E>, String> after = write.guardsAfter(guards);
        List<Claim> claims = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        for (UniqueAttribute<E> unique : write.key().schema().uniques()) {
            String has = guards.get(unique);
            String wanted = after.get(unique);
            if (has != null && !has.equals(wanted)) {
                releases.add(has);
            }
            if (wanted != null && (write.claimsAll() || !wanted.equals(has))) {
                claims.add(new Claim(unique.name(), wanted));
            }
        }
        return new PreparedWrite(write, before, claims, releases);
    }

    static GetItemRequest readRequest(Write<?> write) {
        return GetItemRequest.builder()
                .tableName(write.table().name())
                .key(write.keyAttributes())
                .consistentRead(true)
                .returnConsumedCapacity(write.table().returnConsumedCapacity())
                .build();
    }

    static Exchange<Map<String, AttributeValue>> read(Write<?> write) {
        return write.table()
                .ask(
                        ApiCall.GET_ITEM,
                        readRequest(write),
                        response -> told(write, response),
                        response -> Exchange.done(response.item()));
    }

    private static Call told(Write<?> write, GetItemResponse response) {
        int found = response.hasItem() ? 1 : 0;
        return new Call(
                "GetItem",
                Optional.of(write.key().schema().name()),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity()));
    }
}
