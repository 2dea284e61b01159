package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import java.util.List;

/** A write transaction that has been carried out, as its answers report it. */
public final class CommittedTransaction {

    private final CapacityByTable written = CapacityByTable.ofTransaction();
    private final CapacityByTable read = CapacityByTable.ofTransaction();
    private final CollectionMetrics collections = new CollectionMetrics();

    /** Takes the writes with their outcomes, in the same order. */
    public CommittedTransaction(List<ItemWrite> writes, List<WriteOutcome> outcomes) {
        for (int i = 0; i < writes.size(); i++) {
            ItemWrite write = writes.get(i);
            Item after = outcomes.get(i).after();
            outcomes.get(i).addTo(written.of(write.table()));
            read.of(write.table()).readTable(after == null ? 0 : after.size(), true);
            collections.add(write);
        }
    }

    /** The answer to the request that was carried out. */
    Structure answer(Structure request) {
        return answer(request, written);
    }

    /** The answer to the same request when it comes again with its client token, which costs reads. */
    Structure answerAgain(Structure request) {
        return answer(request, read);
    }

    private Structure answer(Structure request, CapacityByTable capacity) {
        return Structure.builder()
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .put("ItemCollectionMetrics", collections.answer(request))
                .build();
    }
}
