package dev.trestle.engine.operation;

import dev.trestle.engine.error.ServiceException;
import java.util.function.Supplier;

/**
 * The boundary of what AWS renewed in the validation of requests in 2026: PutItem and UpdateItem, and a part of Query. There,
 * what a request says is wrong by itself is told in an envelope; what is found with the table or the item is not. The same
 * writes in batches and transactions, and DeleteItem, have no such boundary.
 */
public final class RenewedValidation {

    private RenewedValidation() {}

    /** Reads a part of a request; its errors have the renewed words. */
    public static <T> T of(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ServiceException e) {
            throw e.renewed();
        }
    }
}
